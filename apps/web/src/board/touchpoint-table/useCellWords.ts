import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellWords } from './cells.ts';

export function useCellWords(): CellWords {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      oneOf: (names) => t('sheet.oneOf', { names }),
      day: t('sheet.day'),
      whole: (low, high) => t('sheet.whole', { low, high }),
      feeling: t('sheet.feelingRange'),
    }),
    [t],
  );
}
