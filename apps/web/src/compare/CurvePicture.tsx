import { type JourneyFacts, planWideTable } from '@feltline/journey';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paintPreview } from '../board/paste/paintGridPreview.ts';
import { directionOf } from '../i18n/languages.ts';
import { onThemeChange } from '../theme/theme.ts';
import { comparisonTable } from './comparisonTable.ts';

export interface CurvePictureProps {
  before: JourneyFacts;
  after: JourneyFacts;
  persona: string;
  /** What the two curves are called. */
  names: { readonly before: string; readonly after: string };
  /** What is compared with what. */
  about: string;
}

/** Before it is known how high the curves stand. */
const SIZE = { width: 1664, height: 560 };
const HIGHEST = 900;

/** Both curves over the touchpoints of both maps, drawn by the painters of the board. What differs is listed beside it. */
export function CurvePicture({ before, after, persona, names, about }: CurvePictureProps) {
  const { t, i18n } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const paint = () => {
      const rows = comparisonTable(before, after, persona, names);
      const planned = planWideTable(rows, { locale: i18n.language, title: persona });
      if (!canvas.current || 'errors' in planned) return;
      // the picture is of two maps: what a map says of itself gives way to what is compared
      const said: Record<string, string> = {
        'journey.state.current': about,
        'journey.notValidated': '',
      };
      const around = {
        t: (key: string, vars?: object) => said[key] ?? t(key, { ...vars }),
        uiDir: directionOf(i18n.language),
        fitHeight: HIGHEST,
      };
      const make = (tx: Parameters<Parameters<typeof paintPreview>[1]>[0]) => {
        for (const record of planned.records) tx.create(record);
      };
      void paintPreview(canvas.current, make, around);
    };
    paint();
    return onThemeChange(paint);
  }, [before, after, persona, names, about, t, i18n.language]);
  return (
    <canvas
      ref={canvas}
      className="compare-picture"
      {...SIZE}
      role="img"
      aria-label={t('compare.picture', { persona })}
    />
  );
}
