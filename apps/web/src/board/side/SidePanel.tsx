import './side.css';
import { X } from 'lucide-react';
import { type KeyboardEvent, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import { nextIndex } from '../../ui/Toolbar.tsx';
import { WithoutCode } from '../../ui/WithoutCode.tsx';
import { useEditorState } from '../editorState.ts';
import type { BoardSession } from '../session/BoardSession.ts';
import { showChosenPart } from '../view/flyToRecord.ts';
import { isSheet, setSide, useSide } from './sideState.ts';
import { sideTabs } from './sideTabs.ts';

const inOrder = [...sideTabs].sort((a, b) => a.order - b.order);

/** The panel at the end of the board: one tab of it at a time. Esc gives the keys back to the board. */
export default function SidePanel({ session }: { session: BoardSession }) {
  const { t } = useTranslation();
  const { tab, ask } = useSide();
  const place = useRef<HTMLElement>(null);
  const available = useEditorState(['board', 'selection'], (editor) =>
    inOrder.filter((one) => one.id === tab || (one.available?.(editor) ?? true)),
  );
  const shown = inOrder.find((one) => one.id === tab);
  useMakesRoom(session);
  useFocusWhenAsked(place);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // a menu opened from here is not in here
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (!place.current?.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isSheet()) setSide({});
    document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
  };
  const onTabKey = (event: KeyboardEvent<HTMLElement>) => {
    const at = available.findIndex((one) => one.id === tab);
    const to = nextIndex(event.key, at, available.length, 'horizontal');
    const next = to === undefined ? undefined : available[to];
    if (!next) return;
    event.preventDefault();
    setSide({ tab: next.id });
    place.current?.querySelector<HTMLElement>(`#side-tab-${next.id}`)?.focus();
  };
  return (
    <aside
      ref={place}
      className="panel side-panel"
      aria-label={t('side.label')}
      onKeyDown={onKeyDown}
    >
      <div className="side-head">
        <div className="side-tabs" role="tablist" aria-label={t('side.label')} onKeyDown={onTabKey}>
          {available.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`side-tab-${id}`}
              className="side-tab"
              aria-selected={id === tab}
              aria-controls={id === tab ? 'side-content' : undefined}
              tabIndex={id === tab ? 0 : -1}
              onClick={() => setSide({ tab: id })}
            >
              {t(label)}
            </button>
          ))}
        </div>
        <IconButton
          className="side-close"
          label={t('ui.close')}
          icon={<X />}
          onPress={() => setSide({})}
        />
      </div>
      <div
        className="side-content"
        id="side-content"
        role="tabpanel"
        aria-labelledby={`side-tab-${tab}`}
      >
        {shown ? (
          <WithoutCode key={shown.id} onClose={() => setSide({})}>
            <Suspense fallback={<p className="side-wait">{t('side.wait')}</p>}>
              <shown.panel session={session} {...(ask && ask['tab'] === shown.id ? { ask } : {})} />
            </Suspense>
          </WithoutCode>
        ) : null}
      </div>
    </aside>
  );
}

/** What is flown to is seen beside the panel. */
function useMakesRoom({ canvas }: BoardSession): void {
  useLayoutEffect(() => {
    canvas.repaint();
    if (isSheet()) showChosenPart(canvas);
    return () => canvas.repaint();
  }, [canvas]);
}

/** Who asked for a tab is taken there, unless the asker wants the keys to stay where they are. */
function useFocusWhenAsked(place: React.RefObject<HTMLElement | null>): void {
  const { ask } = useSide();
  useEffect(() => {
    if (!ask || ask['keepsFocus'] === true) return;
    place.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, [ask, place]);
}
