/** What columns are about, in the words of four languages; the first that fits tells it. */
const columnWords: readonly (readonly [meaning: string, words: RegExp])[] = [
  [
    'moment',
    /moments? of truth|\bmot\b|key moment|moment[oi] della verit|момент\S* истины|רגעי? ה?אמת/,
  ],
  ['channel_type', /channel type|type of channel|tipo (di )?canale|тип канала|סוג ה?ערוץ/],
  [
    'negatives',
    /\bpains?\b|problem|frustrat|\bissues?\b|negativ|does not work|doesn't work|barrier|friction|obstacle|complaint|criticit|ostacol|disagi|боль|боли|проблем|негатив|недостат|сложност|трудност|не работает|כאב|בעי|שלילי|קשי|קושי|לא עובד/,
  ],
  [
    'positives',
    /positiv|what works|delights?\b|\bgains?\b|strengths?\b|\blikes?\b|highlights?\b|punti di forza|cosa piace|плюс|позитив|нравится|сильн|работает|חיובי|יתרו|מה עובד/,
  ],
  [
    'feeling',
    /feel|emotion|\bmoods?\b|sentiment|satisf|happiness|smil(e|ey)|\bscores?\b|ratings?\b|emozion|umore|soddisf|\bvot[oi]\b|punteggio|stato d.animo|sensazion|эмоци|настроени|чувств|ощущени|оценк|удовлетвор|балл|רגש|תחוש|שביעות|מצב רוח|ציון|דירוג/,
  ],
  [
    'title',
    /touch ?-?points?|interactions?\b|activit|\bactions?\b|what happens|\bdoing\b|punt[oi] di contatto|interazion|attivit|azion[ei]|точк[аи]|взаимодейств|действи|активност|נקוד(ת|ות) ה?מגע|אינטראקצי|פעולה|פעולות/,
  ],
  ['step', /\bsteps?\b|passaggi?o?\b|\bpass[oi]\b|шаг|צעד/],
  ['stage', /\bstages?\b|\bphases?\b|\bfas[ei]\b|этап|стади|фаза|שלב/],
  ['channel', /channel|\bmedium\b|\bvia\b|where|canal[ei]|mezzo|\bdove\b|канал|где|ערוץ|איפה/],
  [
    'owner',
    /owner|responsib|accountab|in charge|\bwho fixes\b|^(by )?who(m)?\??$|\bwho('s| is| does| runs| owns)\b|assignee|responsabil|titolare|incaricat|^(da )?chi\??$|ответствен|владел|исполнител|^кто\??$|אחראי|בעלים|^(על ידי )?מי\??$/,
  ],
  [
    'team',
    /\bteams?\b|departments?|\bdepts?\b|\bdivision\b|\bbusiness unit\b|reparto|squadra|divisione|отдел|подраздел|департамент|команд|צוות|מחלק|אגף/,
  ],
  [
    'importance_customer',
    /importan|priorit|\bweights?\b|\bimpact\b|impatto|важн|значим|приоритет|влияни|חשיבות|עדיפות|השפעה/,
  ],
  ['expectation', /expect|aspettativ|ожидани|ציפי/],
  [
    'need',
    /\bneeds?\b|\bgoals?\b|\bwants?\b|esigenz|bisogn|obiettiv|потребност|цель|цели|צורך|צרכ|מטר/,
  ],
  ['status', /\bstatus\b|\bstato\b|статус|סטטוס/],
  ['tags', /\btags?\b|etichett|метки|теги|תגיות/],
  [
    'title',
    /\b(title|name|nome|titolo|description|descrizione)\b|названи|описани|событи|כותרת|^שם|תיאור/,
  ],
];

/** What a column with this header is about; nothing if its words do not tell. `feeling` stands for an emotion. */
export function aboutOf(header: string): string | undefined {
  const words = header
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s_]+/g, ' ')
    .trim();
  return columnWords.find(([, test]) => test.test(words))?.[0];
}

/** Words that tell that a column holds feelings, and nothing of whose they are. */
const feelingWords =
  /\b(feelings?|feels?|emotions?|emotional|moods?|sentiments?|satisfaction|happiness|smileys?|scores?|ratings?|levels?|scale|emozion[ei]|emotiv[oa]|umore|soddisfazione|vot[oi]|punteggio|stato d.animo|sensazion[ei]|livello|scala|of|the|da|a|di|del|della|by|for|from|to|points?|stars?|stelle|how|did|do|does|they|them|you|it|was|were|is|are|come|si|sente|sentono)\b|эмоци\S*|настроени\S*|чувств\S*|ощущени\S*|оценк\S*|удовлетвор\S*|балл\S*|шкал\S*|как\S*|себя|(?<!\p{L})(от|до|по)(?!\p{L})|רגש\S*|תחוש\S*|שביעות|רצון|מצב|רוח|איך|מרגישי?ם?|ציון|דירוג|סולם|(?<!\p{L})(מ|עד|של)(?!\p{L})/giu;

/** Whose feelings a header speaks of: "Feeling (Anna)" → Anna. Nothing if nobody is named. */
export function personIn(header: string): string | undefined {
  const left = header
    .replace(feelingWords, ' ')
    .replace(/[-+−–—]?\d+/g, ' ')
    .replace(/[^\p{L}\p{M}'’ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return left === '' ? undefined : left;
}
