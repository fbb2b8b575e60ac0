import './tooltip.css';
import { isMac, keyNames } from './keyNames.ts';
import { type TooltipSide, tooltipPlace } from './tooltipPlace.ts';

export type Side = 'top' | 'bottom' | 'start' | 'end';

const DELAY_MS = 500;

/** Attributes that give an element a tooltip. The element's own name must say the same. */
export function tooltipOf(words: string, side: Side = 'bottom', keys?: string | undefined) {
  return {
    'data-tooltip': words,
    'data-tooltip-side': side,
    ...(keys ? { 'data-tooltip-keys': keys } : {}),
  };
}

/** One tooltip for the whole page: on hover after a moment, at once on keyboard focus; Esc takes it away. */
export function startTooltips(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: HTMLElement | undefined;
  const hide = () => {
    clearTimeout(timer);
    shown?.remove();
    shown = undefined;
  };
  const show = (element: HTMLElement) => {
    hide();
    if (!element.isConnected) return;
    shown = makeTooltip(element);
    document.body.append(shown);
    place(shown, element);
  };
  document.addEventListener('pointerover', (event) => {
    const element = withTooltip(event.target);
    if (!element || event.pointerType === 'touch') return;
    clearTimeout(timer);
    timer = setTimeout(() => show(element), shown ? 0 : DELAY_MS);
  });
  document.addEventListener('pointerout', (event) => {
    const element = withTooltip(event.target);
    if (element && withTooltip(event.relatedTarget) !== element) hide();
  });
  document.addEventListener('focusin', (event) => {
    const element = withTooltip(event.target);
    if (element?.matches(':focus-visible')) show(element);
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('pointerdown', hide, { capture: true });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide(), {
    capture: true,
  });
}

function withTooltip(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-tooltip]') ?? undefined)
    : undefined;
}

function makeTooltip(element: HTMLElement): HTMLElement {
  const tooltip = document.createElement('div');
  tooltip.className = 'tooltip';
  // The button's own name says it already.
  tooltip.setAttribute('aria-hidden', 'true');
  tooltip.textContent = element.dataset.tooltip ?? '';
  const keys = element.dataset.tooltipKeys;
  if (keys) tooltip.append(keyHint(keys));
  return tooltip;
}

function keyHint(keys: string): HTMLElement {
  const hint = document.createElement('span');
  hint.className = 'key-hint';
  hint.dir = 'ltr';
  for (const name of keyNames(keys, isMac())) {
    const key = document.createElement('kbd');
    key.textContent = name;
    hint.append(key);
  }
  return hint;
}

function place(tooltip: HTMLElement, element: HTMLElement): void {
  const wanted = element.dataset.tooltipSide as Side;
  const isRtl = document.documentElement.dir === 'rtl';
  const sides: Record<Side, TooltipSide> = {
    top: 'top',
    bottom: 'bottom',
    start: isRtl ? 'right' : 'left',
    end: isRtl ? 'left' : 'right',
  };
  const { width, height } = tooltip.getBoundingClientRect();
  const { x, y } = tooltipPlace(element.getBoundingClientRect(), { width, height }, sides[wanted], {
    width: innerWidth,
    height: innerHeight,
  });
  tooltip.style.left = `${x}px`;
  tooltip.style.top = `${y}px`;
}
