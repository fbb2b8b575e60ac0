/** Other words people use for our values; left side as `normalised` makes it. */
const synonyms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  phase: {
    'before purchase': 'before',
    prima: 'before',
    "prima dell'acquisto": 'before',
    до: 'before',
    'до покупки': 'before',
    לפני: 'before',
    'לפני הרכישה': 'before',
    'during purchase': 'during',
    durante: 'during',
    "durante l'acquisto": 'during',
    'во время': 'during',
    'во время покупки': 'during',
    במהלך: 'during',
    'במהלך הרכישה': 'during',
    'after purchase': 'after',
    dopo: 'after',
    "dopo l'acquisto": 'after',
    после: 'after',
    'после покупки': 'after',
    אחרי: 'after',
    'אחרי הרכישה': 'after',
    'לאחר הרכישה': 'after',
  },
  channel_type: {
    fisico: 'physical',
    fisica: 'physical',
    физический: 'physical',
    физическая: 'physical',
    פיזי: 'physical',
    פיזית: 'physical',
    digitale: 'digital',
    virtuale: 'digital',
    virtual: 'digital',
    online: 'digital',
    цифровой: 'digital',
    цифровая: 'digital',
    דיגיטלי: 'digital',
    דיגיטלית: 'digital',
    umano: 'human',
    umana: 'human',
    человек: 'human',
    'с человеком': 'human',
    человеческая: 'human',
    אנושי: 'human',
    אנושית: 'human',
  },
  ownership: {
    external: 'social',
    'social/external': 'social',
    owned: 'brand',
    client: 'customer',
  },
  moment: {
    no: 'none',
    'moment of truth': 'mot',
    'momento della verità': 'mot',
    'момент истины': 'mot',
    'רגע האמת': 'mot',
    'micro moment': 'micro',
    'micro momento': 'micro',
    'micro moment of truth': 'micro',
    микромомент: 'micro',
    'микро момент': 'micro',
    'מיקרו רגע': 'micro',
  },
  truth: {
    true: 'true',
    yes: 'true',
    y: 'true',
    x: 'true',
    '1': 'true',
    sì: 'true',
    si: 'true',
    да: 'true',
    כן: 'true',
    paid: 'true',
    false: 'false',
    no: 'false',
    n: 'false',
    '0': 'false',
    нет: 'false',
    לא: 'false',
  },
  progresses: { sì: 'yes', si: 'yes', да: 'yes', כן: 'yes', нет: 'no', לא: 'no', '?': 'unknown' },
  status: { 'needs work': 'needs-work' },
};

/** Small letters, single blanks, straight apostrophes; hyphens and underscores count as blanks. */
export function normalised(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s_\-\u2010\u2011]+/g, ' ');
}

/** The value of ours that a cell means in a family of values; the cell itself, normalised, if none. */
export function meantBy(family: string, cell: string): string {
  const word = normalised(cell);
  return synonyms[family]?.[word] ?? word.replaceAll(' ', '-');
}
