import './present.css';
import { ChevronLeft, ChevronRight, Maximize, Minimize, X } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { announce } from '../../ui/announce.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { slidePlace } from './slidePlace.ts';
import { type Slide, slidesOf } from './slides.ts';

/** A finger that went this far sideways has swiped, CSS px. */
const SWIPE = 48;

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  Enter: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Backspace: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Frame after frame, with nothing else on the screen. Arrows, space, clicks and swipes turn; Esc ends it. */
export default function Presentation({ session, onClose }: AskPanelProps) {
  const { editor, canvas } = session;
  const { t, i18n } = useTranslation();
  const version = useBoardVersion(editor, 500);
  const [slides, setSlides] = useState(() => slidesOf(editor));
  const [at, setAt] = useState(() => startOf(slides, editor.selection.only));
  const stage = useRef<HTMLDivElement>(null);
  const pressed = useRef<number>(undefined);
  const shown = Math.min(at, slides.length - 1);
  const slide = slides[shown];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the board has changed
  useEffect(() => setSlides(slidesOf(editor)), [editor, version]);

  const turn = useCallback(
    (by: number) => setAt((now) => Math.max(0, Math.min(now + by, slides.length - 1))),
    [slides.length],
  );

  useLayoutEffect(() => {
    const page = document.querySelector<HTMLElement>('.board-page');
    const before = { ...editor.camera.goal };
    editor.setTool('select');
    editor.selection.clear();
    editor.setFollowing(undefined);
    if (page) page.dataset['presenting'] = '';
    stage.current?.focus();
    return () => {
      if (page) delete page.dataset['presenting'];
      if (document.fullscreenElement) void document.exitFullscreen();
      editor.camera.flyTo(before);
      page?.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
    };
  }, [editor]);

  const where = slide && [slide.box.x, slide.box.y, slide.box.width, slide.box.height].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a frame that is moved is followed
  useEffect(() => {
    const fly = () => slide && editor.camera.flyTo(slidePlace(slide.box, editor.camera.viewport));
    fly();
    window.addEventListener('resize', fly);
    document.addEventListener('fullscreenchange', fly);
    return () => {
      window.removeEventListener('resize', fly);
      document.removeEventListener('fullscreenchange', fly);
    };
  }, [editor, where]);

  useEffect(() => {
    if (slide) announce(`${shown + 1} / ${slides.length} ${slide.title}`);
  }, [slide, shown, slides.length]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const onButton = event.target instanceof Element && event.target.closest('button');
      if (onButton && (event.key === 'Enter' || event.key === ' ' || event.key === 'Tab')) return;
      const mirrored = i18n.dir() === 'rtl' && event.key.startsWith('Arrow') ? -1 : 1;
      const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
      const step = steps[event.key];
      if (event.key === 'Tab') return;
      event.stopPropagation();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (event.key === 'Escape') onClose();
      else if (step !== undefined) turn(isSideways ? step * mirrored : step);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [i18n, onClose, turn]);

  return (
    <div
      className="presentation"
      role="dialog"
      aria-modal="true"
      aria-label={t('find.presenting')}
      ref={stage}
      tabIndex={-1}
    >
      {slide ? <Letterbox canvas={canvas} slide={slide} /> : null}
      <div
        className="presentation-stage"
        onPointerDown={(event) => {
          pressed.current = event.clientX;
        }}
        onPointerUp={(event) => {
          const from = pressed.current;
          pressed.current = undefined;
          if (from === undefined || event.button !== 0) return;
          const way = (event.clientX - from) * (i18n.dir() === 'rtl' ? -1 : 1);
          if (Math.abs(way) > SWIPE) turn(way < 0 ? 1 : -1);
          else turn(1);
        }}
      />
      {slides.length === 0 ? (
        <p className="presentation-none">{t('find.nothingToPresent')}</p>
      ) : null}
      <Panel className="presentation-bar">
        <IconButton
          label={t('find.previousSlide')}
          icon={<ChevronLeft className="presentation-way" />}
          side="top"
          keys="ArrowLeft"
          isDisabled={shown <= 0}
          onPress={() => turn(-1)}
        />
        <span className="presentation-at" role="status">
          {t('find.slideOf', { at: shown + 1, count: slides.length })}
        </span>
        {slide?.title ? (
          <span className="presentation-title" dir="auto">
            {slide.title}
          </span>
        ) : null}
        <IconButton
          label={t('find.nextSlide')}
          icon={<ChevronRight className="presentation-way" />}
          side="top"
          keys="ArrowRight"
          isDisabled={shown >= slides.length - 1}
          onPress={() => turn(1)}
        />
        <FullScreenButton />
        <IconButton
          label={t('find.endPresentation')}
          icon={<X />}
          side="top"
          keys="Escape"
          onPress={onClose}
        />
        <span
          className="presentation-progress"
          style={{ inlineSize: `${((shown + 1) / Math.max(slides.length, 1)) * 100}%` }}
        />
      </Panel>
    </div>
  );
}

function FullScreenButton() {
  const { t } = useTranslation();
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const show = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', show);
    return () => document.removeEventListener('fullscreenchange', show);
  }, []);
  if (!document.fullscreenEnabled) return null;
  return (
    <IconButton
      label={t(isFull ? 'find.leaveFullScreen' : 'find.fullScreen')}
      icon={isFull ? <Minimize /> : <Maximize />}
      side="top"
      onPress={() =>
        void (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen())
      }
    />
  );
}

/** Covers what is beside the slide. */
function Letterbox({ canvas, slide }: { canvas: BoardCanvas; slide: Slide }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (slide.id === undefined) return;
    const show = () => {
      if (!box.current) return;
      const { x, y, width, height } = canvas.editor.camera.boxToScreen(slide.box);
      box.current.style.transform = `translate(${x}px, ${y}px)`;
      box.current.style.width = `${width}px`;
      box.current.style.height = `${height}px`;
    };
    show();
    return canvas.loop.follow(show);
  }, [canvas, slide]);
  return slide.id === undefined ? null : <div ref={box} className="presentation-box" />;
}

/** With the chosen frame, else with the first. */
function startOf(slides: readonly Slide[], chosen: string | undefined): number {
  return Math.max(
    0,
    slides.findIndex(({ id }) => id !== undefined && id === chosen),
  );
}
