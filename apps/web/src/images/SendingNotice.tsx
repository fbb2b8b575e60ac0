import './sending-notice.css';
import type { TFunction } from 'i18next';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import type { PictureSender, SendProblem } from './PictureSender.ts';
import { usualLimits } from './usualLimits.ts';

/** A picture that is sent at once is not worth a word. */
const quietMs = 1200;

/** Says what of the pictures has not reached the server yet, and offers to try again what it refused. */
export function SendingNotice({ sender }: { sender: PictureSender }) {
  const { t } = useTranslation();
  const all = useSyncExternalStore(
    (listener) => sender.subscribe(listener),
    () => sender.all,
  );
  const isBusy = all.size > 0;
  const isLong = useLasting(isBusy);
  const failed = [...all.values()].filter((one) => one.state === 'failed');
  if (failed.length > 0) {
    return (
      <div className="sending-notice sending-failed" role="alert">
        <span>
          {t('images.notStored', { count: failed.length, why: reason(t, failed[0]?.problem) })}
        </span>
        <Button look="quiet" onPress={() => sender.retryFailed()}>
          {t('images.tryAgain')}
        </Button>
        <Button look="quiet" onPress={() => sender.giveUp()}>
          {t('images.giveUp')}
        </Button>
      </div>
    );
  }
  if (!isBusy || !isLong) return null;
  const isSending = [...all.values()].some(({ state }) => state === 'sending');
  return (
    <div className="sending-notice" role="status">
      {t(isSending ? 'images.sending' : 'images.keptHere', { count: all.size })}
    </div>
  );
}

function useLasting(isBusy: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isBusy) return;
    const timer = setTimeout(() => setLong(true), quietMs);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isLong;
}

/** In the person's language where we know the fault, else in the server's own words. */
function reason(t: TFunction, problem: SendProblem | undefined): string {
  const { fault, title, got, expected } = problem?.body ?? {};
  if (typeof fault === 'string') return t(`images.fault.${fault}`, usualLimits);
  if (problem?.status === 403 || problem?.status === 401) return t('images.fault.role');
  return (
    [title, got, expected].filter((word) => typeof word === 'string').join(', ') ||
    `${problem?.status ?? ''}`
  );
}
