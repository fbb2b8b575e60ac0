import { useTranslation } from 'react-i18next';

/** What stands on the page while its code is fetched. */
export function PageLoading() {
  const { t } = useTranslation();
  return (
    <div className="page-loading" role="status">
      {t('ui.loading')}
    </div>
  );
}
