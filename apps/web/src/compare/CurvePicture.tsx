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
  names: { readonly before: string; readonly after: string };
}

const SIZE = { width: 1664, height: 620 };

/** Both curves over the touchpoints of both maps, drawn by the painters of the board. What differs is listed beside it. */
export function CurvePicture({ before, after, persona, names }: CurvePictureProps) {
  const { t, i18n } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const paint = () => {
      const rows = comparisonTable(before, after, persona, names);
      const planned = planWideTable(rows, { locale: i18n.language, title: persona });
      if (!canvas.current || 'errors' in planned) return;
      const around = { t, uiDir: directionOf(i18n.language) } as const;
      const make = (tx: Parameters<Parameters<typeof paintPreview>[1]>[0]) => {
        for (const record of planned.records) tx.create(record);
      };
      void paintPreview(canvas.current, make, around as never);
    };
    paint();
    return onThemeChange(paint);
  }, [before, after, persona, names, t, i18n.language]);
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
