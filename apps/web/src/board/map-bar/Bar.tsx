import './map-bar.css';
import type { RecordId } from '@feltline/board';
import type { MapLayout } from '@feltline/journey';
import { changeMapView, chosenIn, mapViewOf, withChoice } from '@feltline/objects/map-view';
import { Filter, X } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { withLateWords } from '../../i18n/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PopoverPanel } from '../../ui/PopoverPanel.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useEditor, useEditorState } from '../editorState.ts';
import { useToday } from '../today.ts';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { choiceName, fieldName } from './choiceName.ts';
import { FilterPanel } from './FilterPanel.tsx';
import { mapBarReach, setMapBarReach } from './mapBarReach.ts';
import { matchesOf } from './matchesOf.ts';
import { PersonaToggles } from './PersonaToggles.tsx';
import { ViewsMenu } from './ViewsMenu.tsx';

/** Between the bar and what stands below it, CSS px. */
const AIR = 4;

export interface BarProps {
  map: RecordId;
  canvas: BoardCanvas;
  /** How often it was asked for: it takes the keyboard each time. */
  asked: number;
  onClose(): void;
}

/** What is filtered and how many touchpoints match, whose curves are shown, and the views that were kept. */
export default function Bar(props: BarProps) {
  const [hasWords, setHasWords] = useState(false);
  useEffect(() => {
    void withLateWords(Promise.resolve()).finally(() => setHasWords(true));
  }, []);
  return hasWords ? <WordedBar {...props} /> : null;
}

function WordedBar({ map, canvas, asked, onClose }: BarProps) {
  const { t } = useTranslation();
  const editor = useEditor();
  useBoardVersion(editor, 120);
  const today = useToday();
  const view = useEditorState(['views'], () => mapViewOf(editor, map));
  const bar = useRef<HTMLDivElement>(null);
  const place = useReach(canvas);
  useEffect(() => {
    if (asked > 0) bar.current?.querySelector<HTMLElement>('button')?.focus();
  }, [asked]);
  const layout = editor.board.read.derived<MapLayout>(map);
  if (!layout) return null;
  const { filter = {}, stage, path } = view;
  const found = matchesOf(editor, map, view, today);
  const isSeen = editor.views.get(map) === undefined;
  const nameOf = (id: RecordId, otherwise: string) => editor.board.get(id)?.text || t(otherwise);
  const leave = () => {
    editor.views.set(map, undefined);
    onClose();
    document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
  };
  return (
    <div ref={place} className="map-bar-place">
      <Panel>
        <Toolbar
          className="map-bar"
          aria-label={t('mapBar.label', { map: nameOf(map, 'journey.untitled') })}
          onKeyDownCapture={(event) => {
            const isInside = event.currentTarget.contains(event.target as Node);
            if (event.key !== 'Escape' || !isInside) return;
            event.stopPropagation();
            document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
          }}
        >
          <div ref={bar} className="map-bar-part">
            <PopoverPanel
              label={t('mapBar.filter')}
              placement="bottom start"
              className="map-filter-popover"
              trigger={
                <Button look="quiet" className="map-bar-button">
                  <Filter aria-hidden="true" />
                  {t('mapBar.filter')}
                </Button>
              }
            >
              <FilterPanel map={map} />
            </PopoverPanel>
            <ViewsMenu map={map} />
          </div>
          <PersonaToggles map={map} layout={layout} />
          {chosenIn(filter).map(({ field, value }) => (
            <Chip
              key={`${field} ${value}`}
              field={fieldName(field, t)}
              name={choiceName(field, value, editor, t)}
              onRemove={() =>
                changeMapView(editor, map, { filter: withChoice(filter, field, value) })
              }
            />
          ))}
          {stage === undefined ? null : (
            <Chip
              field={t('mapBar.stage')}
              name={nameOf(stage, 'journey.part.stage')}
              onRemove={() => changeMapView(editor, map, { stage: undefined })}
            />
          )}
          {path === undefined ? null : (
            <Chip
              field={t('mapBar.path')}
              name={nameOf(path, 'journey.part.path')}
              onRemove={() => changeMapView(editor, map, { path: undefined })}
            />
          )}
          <span className="map-bar-count" role="status">
            {chosenIn(filter).length > 0
              ? t('mapBar.matching', { count: found.total, found: found.matching })
              : ''}
          </span>
          <div className="map-bar-part">
            {isSeen ? null : (
              <Button
                look="quiet"
                className="map-bar-button"
                onPress={() => editor.views.set(map, undefined)}
              >
                {t('mapBar.clear')}
              </Button>
            )}
            <IconButton
              className="map-bar-close"
              label={t('mapBar.close')}
              icon={<X />}
              onPress={leave}
            />
          </div>
        </Toolbar>
      </Panel>
    </div>
  );
}

/** The board's headers and bars stand below it. */
function useReach(canvas: BoardCanvas): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = place.current;
    if (!node) return;
    const tell = (px: number) => {
      if (px === mapBarReach()) return;
      setMapBarReach(px);
      canvas.repaint();
    };
    const watch = new ResizeObserver(() => tell(Math.ceil(node.offsetHeight) + AIR));
    watch.observe(node);
    return () => {
      watch.disconnect();
      tell(0);
    };
  }, [canvas]);
  return place;
}

function Chip({ field, name, onRemove }: { field: string; name: string; onRemove(): void }) {
  const { t } = useTranslation();
  const words = t('mapBar.chip', { field, name });
  return (
    <span className="map-chip">
      <span className="map-chip-words" dir="auto" title={words}>
        {words}
      </span>
      <button
        type="button"
        className="map-chip-remove"
        aria-label={t('mapBar.removeChip', { what: words })}
        onClick={onRemove}
      >
        <X aria-hidden="true" />
      </button>
    </span>
  );
}
