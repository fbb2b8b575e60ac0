import { closeCodes, type SyncStatus } from '@feltline/sync';
import type { TFunction } from 'i18next';

const reasons: readonly number[] = [
  closeCodes.protocol,
  closeCodes.forbidden,
  closeCodes.tooLarge,
  closeCodes.invalidContent,
];

/** Why the server does not take something, in the reader's words where there are any; its own are English and keep their direction. */
export function reasonWords({ reason, keptEdits }: SyncStatus, t: TFunction): string {
  const why = reason ?? keptEdits;
  if (why && reasons.includes(why.code)) return t(`server.why.${why.code}`);
  return `\u2068${why?.text ?? ''}\u2069`;
}

/** What passes by itself and is worth knowing meanwhile. */
export function passingWords(
  { pressure, waiting }: SyncStatus,
  t: TFunction,
  language: string,
): string | undefined {
  if (waiting?.code === closeCodes.slowConsumer) return t('server.slow');
  if (waiting?.code === closeCodes.rateLimited) return t('server.tooMuch');
  if (!pressure) return undefined;
  if (pressure.isStuck) return t('server.stuck');
  if (pressure.fullness >= 1) return t('server.full');
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(pressure.fullness);
  return t('server.filling', { share });
}
