import { channelTypeOf } from '../../library/channels.ts';
import { channelNamed } from '../../library/find-in-library.ts';
import type { ChannelType } from '../../records/touchpoint.ts';

/** What channels are called in lists of other people, in four languages; the first that fits tells the type. */
const kinds: readonly (readonly [ChannelType, RegExp])[] = [
  [
    'digital',
    /\bweb|\bsit[eo]\b|\bonline\b|internet|\bapps?\b|mobile|e-?mail|\bsms\b|\bchat|whatsapp|telegram|social|instagram|facebook|linkedin|youtube|video|newsletter|google|сайт|интернет|онлайн|прилож|эл\S* ?почт|имейл|чат|соцсет|אתר|אינטרנט|מקוון|אפליקצי|דוא.?ל|מייל|צ.?אט|רשתות|פייסבוק|אינסטגרם/i,
  ],
  [
    'human',
    /\bphone|\bcalls?\b|call cent|in person|face to face|\bstaff|\bpeople\b|word of mouth|friend|sales|support|telefon|di persona|passaparola|amic[oi]|operator|персонал|телефон|звон|лично|менеджер|сарафан|друз|регистратур|טלפון|שיחה|פנים אל פנים|נציג|צוות|חבר/i,
  ],
  [
    'physical',
    /\bstores?\b|\bshops?\b|branch|office|club|clinic|hotel|reception|counter|outdoor|poster|billboard|print|flyer|\bmail\b|\bpost\b|delivery|packag|negozio|filiale|ufficio|sportello|volantin|stampa|posta|consegna|магазин|отделени|офис|клиник|стойк|листовк|почта|доставк|חנות|סניף|משרד|דלפק|עלון|שילוט|דואר|משלוח/i,
  ],
];

/** The type of a channel that somebody has named; nothing if the name does not tell. */
export function channelKind(channel: string): ChannelType | undefined {
  const known = channelNamed(channel);
  return known ? channelTypeOf(known) : kinds.find(([, words]) => words.test(channel))?.[0];
}
