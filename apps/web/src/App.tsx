import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { PageLoading } from './ui/PageLoading.tsx';

const HomePage = lazy(() => import('./home/HomePage.tsx'));
const BoardPage = lazy(() => import('./board/BoardPage.tsx'));
const WrongLinkPage = lazy(() => import('./home/WrongLinkPage.tsx'));

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
