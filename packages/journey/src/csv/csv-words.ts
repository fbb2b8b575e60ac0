/** A sentence to be said in the reader's language: its key and what to put into it. */
export interface Words {
  readonly key: string;
  readonly vars?: Readonly<Record<string, string | number>>;
}

const en = {
  'journey.csv.megabytes': '{{count}} MB',
  'journey.csv.atMostMegabytes': 'at most {{count}} MB',
  'journey.csv.nul': 'a NUL character',
  'journey.csv.notUtf8': 'bytes that are not UTF-8',
  'journey.csv.utf8': 'a text file in UTF-8',
  'journey.csv.emptyFile': 'an empty file',
  'journey.csv.table': 'a header row and rows below it',
  'journey.csv.headerOnly': 'a header and nothing else',
  'journey.csv.oneRow': 'at least one touchpoint',
  'journey.csv.moreRows': 'more than {{count}} rows',
  'journey.csv.atMostRows': 'at most {{count}} rows',
  'journey.csv.columns': '{{count}} columns',
  'journey.csv.atMostColumns': 'at most {{count}} columns',
  'journey.csv.theColumns': 'the columns {{names}}',
  'journey.csv.columnNamed': 'a column named {{name}}',
  'journey.csv.twice': '{{name}} twice',
  'journey.csv.once': 'each column once',
  'journey.csv.name': 'a name',
  'journey.csv.otherName': 'another name',
  'journey.csv.emotionName': 'emotion[name of a persona]',
  'journey.csv.openQuote': 'a quote that does not close',
  'journey.csv.quotedCell': 'the quoted cell {{cell}}',
  'journey.csv.closedQuote': 'quoted cells to end with a quote before the delimiter',
  'journey.csv.cellsOfHeader': 'no more than the {{count}} cells of the header',
  'journey.csv.emptyCell': 'an empty cell',
  'journey.csv.value': 'a {{column}}',
  'journey.csv.emotion': 'a number from -2 to 2, or nothing for unknown',
  'journey.csv.choice': '{{most}} or {{last}}',
  'journey.csv.truth': 'true or false',
  'journey.csv.whole': 'a whole number from {{low}} to {{high}}',
  'journey.csv.day': 'a day as YYYY-MM-DD',
  'journey.csv.words': 'words',
  'journey.csv.map': 'the id of a journey map on this board',
  'journey.csv.line': 'the line {{line}}',
  'journey.csv.diagram': 'a Mermaid diagram that begins with the line journey',
  'journey.csv.task': 'title …, section … or Task: score: who',
  'journey.csv.oneTask': 'at least one task',
  'journey.csv.noTasks': 'a diagram without tasks',
  'journey.csv.tenthsLost': 'Mermaid knows whole scores only: tenths of a feeling may be lost',
  'journey.csv.noActor': 'nobody is named beside the score: it is taken for {{name}}',
  'journey.csv.newMap': 'map=new: this format makes a new map',
  'journey.csv.stages': 'a row that names the stages',
  'journey.csv.noStages': 'no stages',
  'journey.csv.lanes': 'at least one row below the stages',
  'journey.csv.noLanes': 'nothing below the stages',
  'journey.csv.feelings': '{{count}} values',
  'journey.csv.feelingPerTouchpoint': 'one value, or one line for each of {{count}} touchpoints',
  'journey.csv.noTouchpoint': 'no touchpoint stands under {{cell}} to feel it at: it is left out',
  'journey.csv.oneAnswer': 'at least one answer',
  'journey.csv.number': 'a number from {{low}} to {{high}}',
  'journey.csv.kindOrChoice': 'a column named kind, or a kind chosen for the whole file',
  'journey.csv.leftOutColumn': 'the column {{name}} is not read',
  'journey.csv.unassigned': '{{name}} is not on the map: the answers wait under Unassigned',
  'journey.csv.severalCalled': '{{count}} are called {{name}}: the answers wait under Unassigned',
  'journey.csv.keptColumn': 'the column {{name}} is kept as an attribute',
  'journey.csv.rounded': '{{cell}} became {{value}}: feelings are kept in tenths',
  'journey.csv.otherPhase': 'stage {{stage}} is {{phase}} since row {{row}}; {{other}} is left out',
  'journey.csv.otherValue': 'another row with the id {{id}} said {{cell}}; this one counts',
  'journey.csv.otherNothing': 'another row with the id {{id}} said nothing; this one counts',
};

const he: Record<keyof typeof en, string> = {
  'journey.csv.megabytes': '{{count}} MB',
  'journey.csv.atMostMegabytes': 'לכל היותר {{count}} MB',
  'journey.csv.nul': 'תו NUL',
  'journey.csv.notUtf8': 'בתים שאינם UTF-8',
  'journey.csv.utf8': 'קובץ טקסט ב-UTF-8',
  'journey.csv.emptyFile': 'קובץ ריק',
  'journey.csv.table': 'שורת כותרות ושורות מתחתיה',
  'journey.csv.headerOnly': 'שורת כותרות בלבד',
  'journey.csv.oneRow': 'לפחות נקודת מגע אחת',
  'journey.csv.moreRows': 'יותר מ-{{count}} שורות',
  'journey.csv.atMostRows': 'לכל היותר {{count}} שורות',
  'journey.csv.columns': '{{count}} עמודות',
  'journey.csv.atMostColumns': 'לכל היותר {{count}} עמודות',
  'journey.csv.theColumns': 'העמודות {{names}}',
  'journey.csv.columnNamed': 'עמודה בשם {{name}}',
  'journey.csv.twice': '{{name}} פעמיים',
  'journey.csv.once': 'כל עמודה פעם אחת',
  'journey.csv.name': 'שם',
  'journey.csv.otherName': 'שם אחר',
  'journey.csv.emotionName': 'emotion[שם הפרסונה]',
  'journey.csv.openQuote': 'מירכאות שאינן נסגרות',
  'journey.csv.quotedCell': 'התא במירכאות {{cell}}',
  'journey.csv.closedQuote': 'שתאים במירכאות ייסגרו לפני המפריד',
  'journey.csv.cellsOfHeader': 'לא יותר מ-{{count}} התאים שבשורת הכותרות',
  'journey.csv.emptyCell': 'תא ריק',
  'journey.csv.value': 'ערך בעמודה {{column}}',
  'journey.csv.emotion': 'מספר מ-2- עד 2, או תא ריק אם לא ידוע',
  'journey.csv.choice': '{{most}} או {{last}}',
  'journey.csv.truth': 'true או false',
  'journey.csv.whole': 'מספר שלם מ-{{low}} עד {{high}}',
  'journey.csv.day': 'תאריך בצורה YYYY-MM-DD',
  'journey.csv.words': 'מילים',
  'journey.csv.map': 'מזהה של מפת מסע בלוח הזה',
  'journey.csv.line': 'השורה {{line}}',
  'journey.csv.diagram': 'תרשים Mermaid שמתחיל בשורה journey',
  'journey.csv.task': 'title …, section … או Task: score: who',
  'journey.csv.oneTask': 'לפחות משימה אחת',
  'journey.csv.noTasks': 'תרשים בלי משימות',
  'journey.csv.tenthsLost': 'ב-Mermaid יש רק ציונים שלמים: עשיריות של רגש עלולות לאבוד',
  'journey.csv.noActor': 'לא נכתב מי נתן את הציון: הוא נרשם בשם {{name}}',
  'journey.csv.newMap': 'map=new: הפורמט הזה יוצר מפה חדשה',
  'journey.csv.stages': 'שורה עם שמות השלבים',
  'journey.csv.noStages': 'אין שלבים',
  'journey.csv.lanes': 'לפחות שורה אחת מתחת לשלבים',
  'journey.csv.noLanes': 'אין דבר מתחת לשלבים',
  'journey.csv.feelings': '{{count}} ערכים',
  'journey.csv.feelingPerTouchpoint': 'ערך אחד, או שורה לכל אחת מ-{{count}} נקודות המגע',
  'journey.csv.noTouchpoint': 'אין נקודת מגע מתחת ל-{{cell}} לשייך אליה את הרגש: הוא לא נלקח',
  'journey.csv.oneAnswer': 'לפחות תשובה אחת',
  'journey.csv.number': 'מספר מ-{{low}} עד {{high}}',
  'journey.csv.kindOrChoice': 'עמודה בשם kind, או סוג שנבחר לכל הקובץ',
  'journey.csv.leftOutColumn': 'העמודה {{name}} אינה נקראת',
  'journey.csv.unassigned': '{{name}} לא נמצא במפה: התשובות ממתינות תחת ״לא משויך״',
  'journey.csv.severalCalled': '{{count}} פריטים נקראים {{name}}: התשובות ממתינות תחת ״לא משויך״',
  'journey.csv.keptColumn': 'העמודה {{name}} נשמרת כמאפיין',
  'journey.csv.rounded': '{{cell}} הפך ל-{{value}}: רגשות נשמרים בעשיריות',
  'journey.csv.otherPhase':
    'השלב {{stage}} הוא {{phase}} החל משורה {{row}}; הערך {{other}} לא נלקח בחשבון',
  'journey.csv.otherValue': 'בשורה אחרת עם המזהה {{id}} נכתב {{cell}}; השורה הזו קובעת',
  'journey.csv.otherNothing': 'בשורה אחרת עם המזהה {{id}} לא נכתב דבר; השורה הזו קובעת',
};

/** What an import says by itself, by language and key. */
export const journeyStrings: {
  readonly en: Readonly<Record<string, string>>;
  readonly he: Readonly<Record<string, string>>;
} = { en, he };

/** The key of a sentence, for those who write one. */
export type CsvWordsKey = keyof typeof en;

export function words(
  name: CsvWordsKey extends `journey.csv.${infer Name}` ? Name : never,
  vars?: Words['vars'],
): Words {
  return { key: `journey.csv.${name}`, ...(vars ? { vars } : {}) };
}

/** The sentence in English, for tools. */
export function inEnglish({ key, vars = {} }: Words): string {
  const sentence = en[key as CsvWordsKey];
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(vars[name]));
}
