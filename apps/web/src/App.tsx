import { lazy, Suspense, useState } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { PageLoading } from './ui/PageLoading.tsx';

const HomePage = lazy(() => import('./home/HomePage.tsx'));
const fetchBoardPage = () => import('./board/BoardPage.tsx');
const LazyBoardPage = lazy(fetchBoardPage);
const WrongLinkPage = lazy(() => import('./home/WrongLinkPage.tsx'));

/** The board's page, where its code was here before anything was shown. */
let FetchedBoardPage: typeof LazyBoardPage | Awaited<ReturnType<typeof fetchBoardPage>>['default'] =
  LazyBoardPage;

/**
 * Fetches a board's page while the words are on their way, and resolves when it can be shown at once; what fails here
 * is tried again when the page is shown.
 */
export async function preparePage(path: string): Promise<void> {
  if (!path.startsWith('/b/')) return;
  const page = await fetchBoardPage().catch(() => undefined);
  if (page) FetchedBoardPage = page.default;
}

/** The two pages of the app. */
export function App() {
  // the same for as long as the page lives, or a board would be opened twice
  const [BoardPage] = useState(() => FetchedBoardPage);
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
