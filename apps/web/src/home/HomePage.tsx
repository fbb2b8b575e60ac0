import './home.css';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type AccountState, readAccount, takeBoard } from '../account/accountCalls.ts';
import { withLateWords } from '../i18n/languages.ts';
import { registerOffline } from '../offline/registerOffline.ts';
import { Logo } from '../ui/Logo.tsx';
import { CodeDialog } from './CodeDialog.tsx';
import { HomeHeader } from './HomeHeader.tsx';
import { MyBoards } from './MyBoards.tsx';
import { makeBoard, NeedsCode, type NewBoard } from './makeBoard.ts';
import { StartChoices } from './StartChoices.tsx';

const AccountButton = lazy(() => withLateWords(import('../account/AccountButton.tsx')));
const AccountBoards = lazy(() => withLateWords(import('../account/AccountBoards.tsx')));

/** My boards on this device, templates, "start from your spreadsheet". */
export default function HomePage() {
  const { t, i18n } = useTranslation();
  const [, goTo] = useLocation();
  const [doing, setDoing] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const [signedIn, setSignedIn] = useState<AccountState>();
  const [listed, setListed] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState(0);
  const [asksCodeFor, setAsksCodeFor] = useState<() => Promise<string>>();

  useEffect(() => {
    document.title = 'Feltline';
  }, []);
  useEffect(registerOffline, []);
  useEffect(() => {
    // Without an answer the page is what it is without accounts.
    readAccount().then(setSignedIn, () => undefined);
  }, []);

  /** Runs something that ends in a board, and opens it. */
  const toBoard = async (work: () => Promise<string>) => {
    setFailed(undefined);
    setDoing(t('home.making'));
    try {
      goTo(`/b/${await work()}`);
    } catch (error) {
      if (error instanceof NeedsCode) setAsksCodeFor(() => work);
      else if (error instanceof TypeError) setFailed(t('home.unreachable'));
      else
        setFailed(
          t('home.failed', { why: error instanceof Error ? error.message : String(error) }),
        );
    } finally {
      setDoing(undefined);
    }
  };
  const start = (board: NewBoard) =>
    void toBoard(async () => {
      const id = await makeBoard({ ...board, locale: i18n.language });
      if (board.template) (await import('../board/side/offerGuide.ts')).offerGuide(board.template);
      return id;
    });

  return (
    <div className="home">
      <HomeHeader
        onFailed={setFailed}
        account={
          signedIn?.canSignIn ? (
            <Suspense fallback={null}>
              <AccountButton account={signedIn.account} onFailed={setFailed} />
            </Suspense>
          ) : undefined
        }
      />
      <main className="home-main">
        <div className="home-hero">
          <h1>{t('home.title')}</h1>
          <p>{t('home.lead')}</p>
        </div>
        <p className="home-status" role="status">
          {doing}
        </p>
        {failed ? (
          <p className="home-failed" role="alert">
            {failed}
          </p>
        ) : null}
        <StartChoices
          isBusy={doing !== undefined}
          onStart={start}
          onBoard={(work) => void toBoard(work)}
        >
          {signedIn?.account ? (
            <Suspense fallback={null}>
              <AccountBoards
                version={taken}
                onBoard={(work) => void toBoard(work)}
                onListed={setListed}
              />
            </Suspense>
          ) : null}
        </StartChoices>
        <MyBoards
          onOpen={(id) => goTo(`/b/${id}`)}
          onBoard={(work) => void toBoard(work)}
          without={listed}
          onTake={
            signedIn?.account
              ? async ({ id, token }) => {
                  await takeBoard(id, token);
                  setTaken((count) => count + 1);
                }
              : undefined
          }
        />
      </main>
      <footer className="home-foot">
        <Logo size={18} /> Feltline
      </footer>
      {asksCodeFor ? (
        <CodeDialog
          onCode={() => {
            setAsksCodeFor(undefined);
            void toBoard(asksCodeFor);
          }}
          onClose={() => setAsksCodeFor(undefined)}
        />
      ) : null}
    </div>
  );
}
