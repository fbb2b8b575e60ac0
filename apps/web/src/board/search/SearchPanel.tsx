import './search.css';
import { type Editor, sameTarget, seenBoxOf, type Target } from '@feltline/editor';
import type { Box } from '@feltline/geometry';
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { searchBoard } from './searchBoard.ts';

/** Whoever types fast is not flown around with every letter. */
const PAUSE_MS = 180;
/** While others write the hits are looked up this often. */
const RENEW_MS = 800;
/** A hit is brought at most this near. */
const CLOSEST = 1;

/** Finds words on the board and flies to them. */
export default function SearchPanel({ session, onClose }: AskPanelProps) {
  const { editor, canvas } = session;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const version = useBoardVersion(editor, RENEW_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is on the board
  const hits = useMemo(() => searchBoard(editor, wanted), [editor, wanted, version]);
  const hit = hits[at] ?? hits[0];
  const shown = useRef<Target>(undefined);

  useEffect(() => {
    const timer = setTimeout(() => {
      setWanted(typed);
      setAt(0);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  useEffect(() => {
    // The same hit found again, after somebody changed the board, is no reason to fly.
    if (hit && !sameTarget(hit, shown.current)) flyTo(editor, hit);
    shown.current = hit;
  }, [editor, hit]);

  const step = (by: 1 | -1) => {
    if (typed !== wanted) setWanted(typed);
    else if (hits.length > 0) setAt((hits.indexOf(hit as Target) + by + hits.length) % hits.length);
  };
  const close = () => {
    if (hit) editor.selection.focus(hit);
    onClose();
    document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
  };
  return (
    <>
      {hit ? <Mark key={`${hit.object} ${hit.part}`} canvas={canvas} target={hit} /> : null}
      <Panel className="search-panel" role="search" aria-label={t('find.search')}>
        <Search className="search-icon" aria-hidden="true" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
          autoFocus
          type="text"
          inputMode="search"
          className="search-field"
          aria-label={t('find.search')}
          placeholder={t('find.searchHint')}
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
            else if (event.key === 'Escape') close();
            else if (event.code === 'KeyF' && (event.ctrlKey || event.metaKey)) {
              event.currentTarget.select();
            } else return;
            event.preventDefault();
          }}
        />
        <span className="search-count" role="status">
          {wanted.trim() === ''
            ? ''
            : hits.length === 0
              ? t('find.noHits')
              : t('find.hitOf', { at: hits.indexOf(hit as Target) + 1, count: hits.length })}
        </span>
        <IconButton
          label={t('find.previousHit')}
          icon={<ChevronUp />}
          keys="shift+Enter"
          isDisabled={hits.length === 0}
          onPress={() => step(-1)}
        />
        <IconButton
          label={t('find.nextHit')}
          icon={<ChevronDown />}
          keys="Enter"
          isDisabled={hits.length === 0}
          onPress={() => step(1)}
        />
        <IconButton label={t('ui.close')} icon={<X />} keys="Escape" onPress={close} />
      </Panel>
    </>
  );
}

function boxOf(editor: Editor, target: Target): Box | undefined {
  return seenBoxOf(editor, target) ?? editor.board.read.box(target.object);
}

/** Comes nearer where the words would be too small to read; else only moves as far as needed. */
function flyTo(editor: Editor, target: Target): void {
  const box = boxOf(editor, target);
  if (!box) return;
  editor.setFollowing(undefined);
  const { camera } = editor;
  const readable = 0.5;
  if (camera.goal.zoom < readable) camera.flyTo(camera.fitted(box, undefined, CLOSEST));
  else camera.reveal(box, { x: 80, y: 80 });
}

/** The ring around the hit; it goes with the board. */
function Mark({ canvas, target }: { canvas: BoardCanvas; target: Target }) {
  const mark = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const show = () => {
      const box = boxOf(canvas.editor, target);
      const element = mark.current;
      if (!element || !box) return;
      const { x, y, width, height } = canvas.editor.camera.boxToScreen(box);
      element.style.transform = `translate(${x - 5}px, ${y - 5}px)`;
      element.style.width = `${width + 10}px`;
      element.style.height = `${height + 10}px`;
    };
    show();
    return canvas.loop.follow(show);
  }, [canvas, target]);
  return <div ref={mark} className="search-mark" aria-hidden="true" />;
}
