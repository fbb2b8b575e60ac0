import './home.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { registerOffline } from '../offline/registerOffline.ts';
import { Logo } from '../ui/Logo.tsx';
import { CodeDialog } from './CodeDialog.tsx';
import { HomeHeader } from './HomeHeader.tsx';
import { MyBoards } from './MyBoards.tsx';
import { makeBoard, NeedsCode, type NewBoard } from './makeBoard.ts';
import { StartChoices } from './StartChoices.tsx';

/** My boards on this device, templates, "start from your spreadsheet". */
export default function HomePage() {
  const { t, i18n } = useTranslation();
  const [, goTo] = useLocation();
  const [doing, setDoing] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const [asksCodeFor, setAsksCodeFor] = useState<() => Promise<string>>();

  useEffect(() => {
    document.title = 'Feltline';
  }, []);
  useEffect(registerOffline, []);

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
      <HomeHeader onFailed={setFailed} />
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
        />
        <MyBoards onOpen={(id) => goTo(`/b/${id}`)} onBoard={(work) => void toBoard(work)} />
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
