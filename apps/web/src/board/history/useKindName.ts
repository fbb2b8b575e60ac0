import { useTranslation } from 'react-i18next';

/** What a kind of record is called. */
export function useKindName(): (kind: string) => string {
  const { t, i18n } = useTranslation();
  return (kind) => {
    const key = [`mirror.kind.${kind}`, `history.part.${kind}`].find((one) => i18n.exists(one));
    return t(String(key ?? 'history.part.other'));
  };
}
