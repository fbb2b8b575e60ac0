import { GenerationCache } from '@feltline/scene';
import type { IconName } from './lucide-paths.ts';

// Read from top to bottom: what is more particular comes first ("review site" before "site").
const byWords: readonly (readonly [IconName, RegExp])[] = [
  ['star', /review|rating|recension|отзыв|ביקור(ו)?ת|חוות דעת/],
  ['clipboard', /survey|questionn|\bnps\b|feedback|poll|sondaggio|опрос|анкет|סקר|משוב/],
  ['people', /word of mouth|referral|recommend|friend|passaparola|друз|сарафан|מפה לאוזן|חברים/],
  ['bot', /\bbot\b|chat ?bot|assistant|бот|צ'?אט ?בוט|בוט/],
  ['chat', /chat|messag|whatsapp|telegram|\bsms\b|чат|сообщ|צ['׳]?אט|הודע/],
  [
    'headset',
    /phone|call|hotline|helpline|support|telefon|звон|поддержк|телефон|טלפון|שיחה|תמיכה|מוקד/,
  ],
  ['video', /video|youtube|webinar|stream|видео|וידאו|סרטון/],
  ['mail', /e-?mail|newsletter|mailing|letter|posta|почт|рассылк|письм|דוא|מייל|אימייל|מכתב/],
  [
    'receipt',
    /check-?out|point of sale|\bpos\b|billing|invoice|receipt|cassa|fattura|касс|счёт|счет|קופה|חשבוני|קבלה/,
  ],
  [
    'megaphone',
    /\bads?\b|advert|banner|social|campaign|instagram|facebook|linkedin|twitter|pinterest|tiktok|pubblicit|реклам|соцсет|פרסו|מודע|רשתות|באנר/,
  ],
  ['search', /search|\bseo\b|google|ricerca|поиск|חיפוש|גוגל/],
  ['smartphone', /\bapp\b|mobile|smartphone|приложени|мобильн|אפליקצי|נייד/],
  ['cart', /web ?shop|online shop|e-?commerce|cart|интернет-магазин|חנות מקוונת|עגלה/],
  ['card', /payment|\bpay\b|pagamento|оплат|תשלום/],
  [
    'newspaper',
    /press|print|magazine|newspaper|blog|article|stampa|газет|журнал|пресс|блог|עיתון|כתבה|בלוג/,
  ],
  ['tv', /\btv\b|television|телевид|טלוויזיה/],
  ['radio', /radio|podcast|радио|подкаст|רדיו|פודקאסט/],
  ['parcel', /packag|parcel|unboxing|pacco|посылк|упаковк|אריזה|חבילה/],
  ['truck', /deliver|shipping|courier|consegna|доставк|משלוח/],
  ['pin', /finder|locat|\bmap\b|address|branch|indirizzo|адрес|филиал|כתובת|סניף/],
  ['store', /store|shop|retail|showroom|outlet|negozio|магазин|חנות/],
  ['building', /office|billboard|lobby|ufficio|офис|משרד/],
  ['book', /brochure|flyer|catalog|leaflet|manual|volantino|буклет|каталог|листовк|עלון|קטלוג/],
  ['ticket', /ticket|event|fair|evento|билет|мероприяти|כרטיס|אירוע|כנס/],
  ['qr', /\bqr\b/],
  [
    'person',
    /in person|face to face|sales|staff|agent|employee|di persona|лично|продавец|сотрудник|פנים אל פנים|נציג|מוכר/,
  ],
  ['globe', /web|site|online|portal|internet|landing|sito|сайт|портал|אתר|אינטרנט|פורטל/],
];

const byType: Readonly<Record<string, IconName>> = {
  digital: 'monitor',
  physical: 'store',
  human: 'person',
};

const known = new GenerationCache<string, IconName>(500);

/** The icon of a channel by what it is called, else by its type, else a pointer. */
export function channelIcon(
  channel: string | undefined,
  type: string | null | undefined,
): IconName {
  const key = `${channel ?? ''}\n${type ?? ''}`;
  let icon = known.get(key);
  if (!icon) {
    icon = byName(channel) ?? byType[type ?? ''] ?? 'pointer';
    known.set(key, icon);
  }
  return icon;
}

function byName(channel: string | undefined): IconName | undefined {
  if (!channel) return undefined;
  const name = channel.toLowerCase();
  return byWords.find(([, words]) => words.test(name))?.[0];
}
