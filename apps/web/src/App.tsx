import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { PageLoading } from './ui/PageLoading.tsx';

const HomePage = lazy(() => import('./home/HomePage.tsx'));
const BoardPage = lazy(() => import('./board/BoardPage.tsx'));
const WrongLinkPage = lazy(() => import('./home/WrongLinkPage.tsx'));

/** The two pages of the app, in the language and direction of the person. */
export function App() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <Suspense fallback={<PageLoading />}>
        <Switch>
          <Route path="/">
            <HomePage />
          </Route>
          <Route path="/b/:id">{({ id }) => <BoardPage key={id} boardId={id} />}</Route>
          <Route>
            <WrongLinkPage reason="no-such-page" />
          </Route>
        </Switch>
      </Suspense>
    </I18nProvider>
  );
}
