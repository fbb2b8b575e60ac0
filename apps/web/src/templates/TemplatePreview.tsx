import type { Template } from '@feltline/templates';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { onThemeChange } from '../theme/theme.ts';
import { paintPreview } from './paintPreview.ts';

/** CSS pixels; the picture is scaled with its card. */
const small = { width: 400, height: 230 };
const large = { width: 840, height: 370 };

export interface TemplatePreviewProps {
  template: Template;
  /** All of it, however small, in place of its beginning. */
  isWhole?: boolean;
}

/** A picture of what a template puts on the board, in the language of the page; painted once it can be seen. */
export function TemplatePreview({ template, isWhole = false }: TemplatePreviewProps) {
  const { t, i18n } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const paint = () =>
      void paintPreview(
        element,
        template,
        i18n.language,
        (key, vars) => t(key, { ...vars }),
        isWhole,
      );
    let stop = () => {};
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      paint();
      stop = onThemeChange(paint);
    });
    seen.observe(element);
    return () => {
      seen.disconnect();
      stop();
    };
  }, [template, i18n.language, t, isWhole]);
  const { width, height } = isWhole ? large : small;
  return (
    <span className="template-picture" aria-hidden="true">
      <canvas ref={canvas} width={width * 2} height={height * 2} />
    </span>
  );
}
