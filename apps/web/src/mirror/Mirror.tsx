import './mirror.css';
import type { Editor, Part, Target } from '@feltline/editor';
import type { Box } from '@feltline/geometry';
import { memo, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCanvas } from '../canvas/BoardCanvas.ts';
import { MirrorNode } from './MirrorNode.tsx';
import { gridRows, looseParts, type MirrorObject } from './mirrorObjects.ts';
import { targetKey, useFocusFollowsSelection } from './useFocusFollowsSelection.ts';
import { useMirrorObjects } from './useMirrorObjects.ts';
import { useStandWithBoard } from './useStandWithBoard.ts';

/** The board for assistive technology: what the canvas shows, as elements that stand where it shows them. */
export const Mirror = memo(function Mirror({ canvas }: { canvas: BoardCanvas }) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const { editor } = canvas;
  const objects = useMirrorObjects(editor);
  useFocusFollowsSelection(editor, root, objects);

  useStandWithBoard(root, canvas);

  const byId = new Map(objects.map((object) => [object.id, object]));
  const free = objects.filter((object) => object.parts.length === 0 && !object.isContained);
  const maps = objects.filter((object) => object.parts.length > 0);
  return (
    <div ref={root} className="mirror" role="group" aria-label={t('mirror.objects')}>
      {maps.map((object) => (
        <MirrorMap key={object.id} editor={editor} object={object} byId={byId} />
      ))}
      {free.map((object) => (
        <ObjectNode key={object.id} editor={editor} object={object} />
      ))}
    </div>
  );
});

/** Drawn again only when something about its object differs. */
const ObjectNode = memo(function ObjectNode({
  editor,
  object,
  around,
}: {
  editor: Editor;
  object: MirrorObject;
  around?: Box;
}) {
  const name = useObjectName(object);
  const kind = useKindName(object);
  return (
    <MirrorNode
      editor={editor}
      kind={kind}
      target={{ object: object.id }}
      box={object.box}
      around={around}
      role="button"
      label={name}
    />
  );
});

/** Its words, and the colour where it means something; what it is stands in the role. */
function useObjectName({ text, color, described }: MirrorObject): string {
  const { t, i18n } = useTranslation();
  if (described !== undefined) return described;
  const words = text.trim() || t('mirror.empty');
  const colorKey = `color.${color}`;
  return color && i18n.exists(colorKey) ? `${words}, ${t(colorKey)}` : words;
}

function useKindName({ kind }: MirrorObject): string {
  const { t, i18n } = useTranslation();
  const key = `mirror.kind.${kind}`;
  return i18n.exists(key) ? t(key) : kind;
}

interface MapProps {
  editor: Editor;
  object: MirrorObject;
  byId: ReadonlyMap<string, MirrorObject>;
}

/** An object with parts: a grid with real headers where the parts have rows and columns. */
function MirrorMap({ editor, object, byId }: MapProps) {
  const { t } = useTranslation();
  const { id, parts } = object;
  const rows = gridRows(parts);
  const byPart = new Map(parts.map((part) => [part.part, part]));
  const loose = looseParts(parts);
  const columns = Math.max(0, ...parts.map((part) => part.column ?? -1)) + 1;
  const name = useObjectName(object);
  const kind = useKindName(object);
  const partNode = (part: Part, role: string, children?: ReactNode, around?: Box) => (
    <MirrorNode
      key={part.part}
      editor={editor}
      target={{ object: id, part: part.part }}
      box={part.box}
      around={around}
      role={role}
      label={part.label(editor.t)}
      value={part.value}
      column={part.column}
      span={part.span}
    >
      {children}
    </MirrorNode>
  );
  const inner = (target: Target, around: Box) => {
    const part =
      target.object === id && target.part !== undefined ? byPart.get(target.part) : undefined;
    if (part) return partNode(part, leafRole(part), undefined, around);
    const other = byId.get(target.object);
    return other ? (
      <ObjectNode key={targetKey(target)} editor={editor} object={other} around={around} />
    ) : null;
  };
  return (
    <>
      <MirrorNode
        editor={editor}
        kind={kind}
        target={{ object: id }}
        box={object.box}
        role="button"
        label={name}
      />
      {rows.length > 0 ? (
        <div role="grid" aria-label={name} aria-rowcount={rows.length} aria-colcount={columns}>
          {rows.map((row) => (
            // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
            <div key={row[0]?.row} role="row" aria-rowindex={(row[0]?.row ?? 0) + 1}>
              {row.map((part) =>
                partNode(
                  part,
                  cellRole(part),
                  part.contains?.map((target) => inner(target, part.box)),
                ),
              )}
            </div>
          ))}
        </div>
      ) : null}
      {loose.length > 0 ? (
        <div role="group" aria-label={t('mirror.more')}>
          {loose.map((part) => partNode(part, leafRole(part)))}
        </div>
      ) : null}
    </>
  );
}

function cellRole(part: Part): string {
  return part.role === 'columnheader' || part.role === 'rowheader' ? part.role : 'gridcell';
}

/** Outside a list a list item has no meaning: it is something to press. */
function leafRole(part: Part): string {
  return part.role === 'slider' ? 'slider' : 'button';
}
