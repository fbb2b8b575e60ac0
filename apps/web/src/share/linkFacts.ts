import type { TFunction } from 'i18next';
import { agoInWords } from '../home/agoInWords.ts';
import type { BoardLink } from './boardLinks.ts';

/** What is to be known of a link, in words: until when, how many people, when it was last used. */
export function linkFacts(link: BoardLink, t: TFunction, language: string, now: number): string[] {
  const { expiresAt, maxUses, uses, lastUsedAt } = link;
  const facts: string[] = [];
  if (expiresAt !== null) {
    const at = Date.parse(expiresAt);
    const form = { dateStyle: 'medium', timeStyle: 'short' } as const;
    const when = new Intl.DateTimeFormat(language, form).format(at);
    facts.push(at > now ? t('share.until', { when }) : t('share.over', { when }));
  }
  if (maxUses !== null) facts.push(t('share.people', { used: uses ?? 0, of: maxUses }));
  facts.push(
    lastUsedAt === null
      ? t('share.unused')
      : t('share.lastUsed', { when: agoInWords(Date.parse(lastUsedAt), now, language) }),
  );
  return facts;
}

/** Whether the link opens the board for somebody new. */
export function isWorking({ expiresAt, maxUses, uses }: BoardLink, now: number): boolean {
  if (expiresAt !== null && Date.parse(expiresAt) <= now) return false;
  return maxUses === null || (uses ?? 0) < maxUses;
}
