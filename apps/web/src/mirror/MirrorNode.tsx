import type { Editor, Part, Target } from '@feltline/editor';
import type { Box } from '@feltline/geometry';
import type { ReactNode } from 'react';
import { targetKey } from './useFocusFollowsSelection.ts';

export interface MirrorNodeProps {
  editor: Editor;
  target: Target;
  /** Board space. */
  box: Box;
  /** The box of the node around this one: a child stands relative to it. */
  around?: Box | undefined;
  role: string;
  label: string;
  /** What it is, in the person's language, where the role does not say. */
  kind?: string;
  value?: Part['value'];
  column?: number | undefined;
  span?: number | undefined;
  children?: ReactNode;
}

/** One element of the mirror. It takes the focus when its target is chosen, and chooses it when it is focused. */
export function MirrorNode({
  editor,
  target,
  box,
  around,
  role,
  label,
  kind,
  value,
  column,
  span,
  children,
}: MirrorNodeProps) {
  const slider =
    role === 'slider' && value
      ? {
          'aria-valuemin': value.min,
          'aria-valuemax': value.max,
          // The role wants a number; the words say that it is unknown.
          'aria-valuenow': value.now ?? 0,
          'aria-valuetext': value.text(editor.t),
          'aria-orientation': 'vertical' as const,
        }
      : {};
  const choose = () => {
    const { focused } = editor.selection;
    if (focused?.object !== target.object || focused.part !== target.part)
      editor.selection.focus(target);
  };
  return (
    // biome-ignore-start lint/a11y: every role that is passed in is one with a name and a way to be pressed
    <div
      className="mirror-node"
      role={role}
      tabIndex={-1}
      data-target={targetKey(target)}
      aria-label={label}
      {...(kind ? { 'aria-roledescription': kind } : {})}
      {...(column === undefined ? {} : { 'aria-colindex': column + 1 })}
      {...(span === undefined || span < 2 ? {} : { 'aria-colspan': span })}
      {...slider}
      style={{
        left: box.x - (around?.x ?? 0),
        top: box.y - (around?.y ?? 0),
        width: box.width,
        height: box.height,
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget) choose();
      }}
      onClick={(event) => {
        event.stopPropagation();
        choose();
        editor.keyDown({ key: 'Enter' });
      }}
    >
      {children}
    </div>
    // biome-ignore-end lint/a11y: as above
  );
}
