import type { Template } from '@feltline/templates';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { onThemeChange } from '../theme/theme.ts';
import { paintPreview } from './paintPreview.ts';

/** CSS pixels; the picture is scaled with its card. */
const WIDTH = 400;
const HEIGHT = 230;

/** A small picture of what a template puts on the board, in the language of the page. */
export function TemplatePreview({ template }: { template: Template }) {
  const { t, i18n } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const paint = () => {
      if (canvas.current)
        void paintPreview(canvas.current, template, i18n.language, (key, vars) =>
          t(key, { ...vars }),
        );
    };
    paint();
    return onThemeChange(paint);
  }, [template, i18n.language, t]);
  return (
    <span className="template-picture" aria-hidden="true">
      <canvas ref={canvas} width={WIDTH * 2} height={HEIGHT * 2} />
    </span>
  );
}
