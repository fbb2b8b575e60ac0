import { darkTheme, lightTheme, type Theme } from '@feltline/scene';
import { currentTheme } from '../theme/theme.ts';

/** The colours a board is painted with now; with forced colours they are the system's. */
export function paintTheme(): Theme {
  const base = currentTheme() === 'dark' ? darkTheme : lightTheme;
  return matchMedia('(forced-colors: active)').matches ? forcedTheme(base) : base;
}

/** A canvas is left alone by forced colours, so what is ink and paper is asked of the system. Stickies keep their colours. */
function forcedTheme(base: Theme): Theme {
  const canvas = systemColor('Canvas');
  const text = systemColor('CanvasText');
  const accent = systemColor('Highlight');
  return {
    ...base,
    canvas,
    panel: canvas,
    panelLine: text,
    ink: text,
    muted: text,
    hairline: systemColor('GrayText'),
    quiet: canvas,
    accent,
    accentTint: canvas,
    pill: canvas,
    measured: text,
    amberInk: text,
  };
}

/** A CSS system colour as a value every canvas understands. */
function systemColor(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  probe.style.display = 'none';
  document.body.append(probe);
  const color = getComputedStyle(probe).color;
  probe.remove();
  return color;
}
