import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toasts.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { type KeptVersion, versionPage } from './historyCalls.ts';
import { useHistory } from './historyState.ts';
import { openVersion } from './openVersion.ts';
import { VersionRow } from './VersionRow.tsx';
import { dayOf, whyOf } from './versionWords.ts';

interface Loaded {
  readonly versions: readonly KeptVersion[];
  readonly next?: string;
}

/** Everything that is kept of the board, day by day. */
export function VersionList({ session }: { session: BoardSession }) {
  const { t, i18n } = useTranslation();
  const { kept } = useHistory();
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew when something was kept
  useEffect(() => {
    let isHere = true;
    versionPage(session).then(
      (page) => {
        if (!isHere) return;
        setLoaded(page);
        setFailure(undefined);
      },
      (error: unknown) => isHere && setFailure(whyOf(error)),
    );
    return () => {
      isHere = false;
    };
  }, [session, kept]);
  const older = async () => {
    try {
      const page = await versionPage(session, loaded?.next);
      setLoaded({ ...page, versions: [...(loaded?.versions ?? []), ...page.versions] });
    } catch (error) {
      toast({ words: t('history.notLoaded', { why: whyOf(error) }) });
    }
  };
  const open = (version: KeptVersion) =>
    void openVersion(session, version).catch((error: unknown) =>
      toast({ words: t('history.notLoaded', { why: whyOf(error) }) }),
    );
  if (failure !== undefined)
    return <p className="history-hint">{t('history.notLoaded', { why: failure })}</p>;
  if (!loaded) return <p className="side-wait">{t('side.wait')}</p>;
  if (loaded.versions.length === 0) return <p className="history-hint">{t('history.none')}</p>;
  const days = Map.groupBy(loaded.versions, ({ createdAt }) => dayOf(createdAt, i18n.language));
  return (
    <>
      {[...days].map(([day, versions]) => (
        <section key={day} className="history-day">
          <h2>{day}</h2>
          <ul>
            {versions.map((version) => (
              <li key={version.id}>
                <VersionRow session={session} version={version} onOpen={() => open(version)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {loaded.next === undefined ? (
        <p className="history-hint">{t('history.keptLong')}</p>
      ) : (
        <Button look="quiet" className="history-all" onPress={() => void older()}>
          {t('history.older')}
        </Button>
      )}
    </>
  );
}
