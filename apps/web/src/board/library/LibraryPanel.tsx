import './library.css';
import '../details/details.css';
import { RecordId } from '@feltline/board';
import { boxContains, centreOf } from '@feltline/geometry';
import { readMap } from '@feltline/journey';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { FewField } from '../details/fields/FewField.tsx';
import { PickField } from '../details/fields/PickField.tsx';
import { languageOf } from '../details/languageOf.ts';
import { subjectOf } from '../details/subjectOf.ts';
import { useEditorState } from '../editorState.ts';
import { setSide, sideReach } from '../side/sideState.ts';
import { useAskedMap } from '../touchpoint-table/useAskedMap.ts';
import { focusReadable } from '../view/flyToRecord.ts';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { addOffer, columnIn, isInStage, knownOf, stageFor } from './addOffer.ts';
import { Channels } from './Channels.tsx';
import { dragOffer } from './dragOffer.ts';
import { type LibraryOrder, libraryGroups, type Offer } from './libraryGroups.ts';
import { libraryReach, setLibraryOpen } from './libraryReach.ts';
import { OfferItem } from './OfferItem.tsx';

type Shown = LibraryOrder | 'channels';

/** Between the panel and what comes out from under it, CSS px. */
const AIR = 16;
/** Further away nobody reads a touchpoint. */
const LEAST_ZOOM = 0.4;

/** Touchpoints that many journeys have, to be put on the map by hand, by key or by pressing; it stays open beside it. */
export default function LibraryPanel({ session, ask, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const { editor } = session;
  const { read } = editor.board;
  useBoardVersion(editor, 80);
  const panel = useRef<HTMLElement>(null);
  const isReadOnly = useEditorState(['readOnly'], (now) => now.readOnly);
  const { map, maps, setMap } = useAskedMap(editor, ask);
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<Shown>('phase');
  const [stage, setStage] = useState<RecordId>();
  const [said, setSaid] = useState('');
  const language = languageOf(i18n.language);
  const model = map && read.record(map)?.kind === 'journey-map' ? readMap(map, read) : undefined;

  // a stage that is chosen on the board is the one meant
  const chosen = useEditorState(['selection'], (now) => {
    const subject = subjectOf(now);
    return subject?.kind === 'stage' ? subject.id : undefined;
  });
  useEffect(() => {
    if (chosen) setStage(chosen);
  }, [chosen]);
  useLayoutEffect(() => panel.current?.querySelector('input')?.focus(), []);

  useLayoutEffect(() => makeRoom(session, map), [session, map]);

  const groups = shown === 'channels' ? [] : libraryGroups(words, shown, language, read, map);
  const nameOf = (id: RecordId) => read.record(id)?.text || t('journey.part.stage');
  const tell = (sentence: string) => {
    setSaid(sentence);
    announce(sentence);
  };
  const add = (offer: Offer, isNew = false) => {
    if (!map || !model || editor.readOnly) return;
    const to = stageFor(model, offer, stage);
    const column = to && columnIn(model, to);
    if (!to || !column) return tell(t('library.noColumn'));
    if (!isNew && isInStage(read, model, offer, to))
      return tell(t('library.already', { title: offer.title, stage: nameOf(to) }));
    const isReused = !isNew && knownOf(read, offer) !== undefined;
    const placement = editor.change('library.add', (tx) =>
      addOffer(tx, map, column, offer, { language, isNew }),
    );
    focusReadable(editor, { object: map, part: placement });
    tell(
      t(isReused ? 'library.reused' : 'library.added', { title: offer.title, stage: nameOf(to) }),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if ((event.target as HTMLElement).closest('select')) return;
    const stops = panel.current?.querySelectorAll<HTMLElement>(
      '.library-search input, .offer-main',
    );
    const all = [...(stops ?? [])];
    const next =
      all[all.indexOf(event.target as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <aside
      ref={panel}
      className="panel library"
      aria-label={t('library.title')}
      onKeyDown={onKeyDown}
    >
      <header className="library-head">
        <h2>{t('library.title')}</h2>
        <IconButton label={t('ui.close')} icon={<X />} onPress={onClose} />
      </header>
      <SearchField
        className="library-search"
        label={t('library.search')}
        value={words}
        onChange={setWords}
        onKeyDown={(event) => {
          const first = groups[0]?.offers[0];
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first || words === '')
            return;
          event.preventDefault();
          add(first);
          // the next one is typed over it
          event.currentTarget.select();
        }}
      />
      <div className="library-where">
        {maps.length > 1 ? (
          <PickField
            label={t('library.map')}
            value={map ?? ''}
            options={maps.map((id) => ({
              value: id,
              name: read.record(id)?.text || t('journey.untitled'),
            }))}
            onPick={(id) => {
              setMap(RecordId(id));
              setStage(undefined);
            }}
          />
        ) : null}
        {model ? (
          <PickField
            label={t('library.addTo')}
            value={stage && model.stages.some(({ id }) => id === stage) ? stage : ''}
            none={t('library.whereItBelongs')}
            isDisabled={isReadOnly}
            options={model.stages.map(({ id }) => ({ value: id, name: nameOf(id) }))}
            onPick={(id) => setStage(id === '' ? undefined : RecordId(id))}
          />
        ) : (
          <p className="detail-hint">{t('details.noMap')}</p>
        )}
        <FewField
          label={t('library.order')}
          value={shown}
          isOptional={false}
          options={(['phase', 'channel', 'channels'] as const).map((value) => ({
            value,
            name: t(`library.order.${value}`),
          }))}
          onPick={(value) => setShown(value as Shown)}
        />
      </div>
      <div className="library-list">
        {shown === 'channels' ? (
          <Channels editor={editor} words={words} language={language} />
        ) : null}
        {groups.map((group) => (
          <section key={group.title} aria-label={t(group.title)}>
            <h3>
              {t(group.title)} <span>{group.offers.length}</span>
            </h3>
            <ul>
              {group.offers.map((offer) => (
                <OfferItem
                  key={offer.id}
                  offer={offer}
                  isKnown={knownOf(read, offer) !== undefined}
                  isDisabled={isReadOnly || !model}
                  onAdd={() => add(offer)}
                  onAddNew={offer.entry ? () => add(offer, true) : undefined}
                  onCarry={(event, end) =>
                    dragOffer(session, offer, language, event, (wasCarried, placement) => {
                      end(wasCarried);
                      const at = placement && read.record(placement)?.props['map'];
                      if (!placement || !at) return;
                      focusReadable(editor, { object: at as RecordId, part: placement });
                      tell(t('library.addedHere', { title: offer.title }));
                    })
                  }
                />
              ))}
            </ul>
          </section>
        ))}
        {shown !== 'channels' && groups.length === 0 ? (
          <p className="library-none">{t('library.none', { words })}</p>
        ) : null}
      </div>
      {said ? (
        <footer className="library-said">
          <span dir="auto">{said}</span>
          <Button look="quiet" onPress={() => void editor.actions.run('undo')}>
            {t('library.undo')}
          </Button>
        </footer>
      ) : null}
    </aside>
  );
}

/** While it is open, what is shown is shown beside it; the map comes out from under it. */
function makeRoom({ canvas, editor }: AskPanelProps['session'], map: RecordId | undefined) {
  setLibraryOpen(true);
  // two panels would leave no room for the map
  if (libraryReach() + sideReach() > innerWidth / 2) setSide({});
  canvas.repaint();
  void canvas.loop.idle().then(() => {
    const { camera } = editor;
    const box = map && editor.board.read.box(map);
    // a map that is wider than the window was scrolled there on purpose
    if (!box || box.width * camera.zoom > camera.viewport.width) return;
    if (boxContains(camera.free, box)) return;
    const free = camera.boxToScreen(camera.free);
    const fits = Math.min((free.width - 2 * AIR) / box.width, (free.height - 2 * AIR) / box.height);
    const zoom = Math.min(camera.zoom, Math.max(fits, LEAST_ZOOM));
    const [middle, centre] = [centreOf(free), centreOf(box)];
    camera.flyTo({ x: centre.x - middle.x / zoom, y: centre.y - middle.y / zoom, zoom });
  });
  return () => {
    setLibraryOpen(false);
    canvas.repaint();
  };
}
