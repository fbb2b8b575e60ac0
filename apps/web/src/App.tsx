import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { PageLoading } from './ui/PageLoading.tsx';

const HomePage = lazy(() => import('./home/HomePage.tsx'));
const fetchBoardPage = () => import('./board/BoardPage.tsx');
const BoardPage = lazy(fetchBoardPage);
const WrongLinkPage = lazy(() => import('./home/WrongLinkPage.tsx'));

/** Fetches a board's page while the words are on their way; what fails here is tried again when the page is shown. */
export function preparePage(path: string): void {
  if (path.startsWith('/b/')) fetchBoardPage().catch(() => undefined);
}

/** The two pages of the app. */
export function App() {
  return (
    <ErrorBoundary>
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
    </ErrorBoundary>
  );
}
