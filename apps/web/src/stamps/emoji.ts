/** One emoji with what it is called; more words than the name are for searching. */
export interface Emoji {
  readonly sign: string;
  readonly en: string;
  readonly he: string;
}

export interface EmojiGroup {
  /** `stamps.group.<id>` in the words. */
  readonly id: string;
  readonly emoji: readonly Emoji[];
}

/** Names first, then other words people look for, after a comma. */
const table: Readonly<Record<string, string>> = {
  feelings: `
😀 grinning, happy, smile | מחייך, שמח
😄 laughing eyes, happy, joy | צוחק, שמח
😂 tears of joy, lol, funny | דמעות צחוק, מצחיק
🙂 slight smile, fine | חיוך קל, בסדר
😊 smiling, warm, pleased | חיוך חם, מרוצה
😍 heart eyes, love, delighted | עיני לב, אהבה, מאוהב
🤩 star-struck, wow, excited | מתלהב, וואו
😎 sunglasses, cool | משקפי שמש, מגניב
🤔 thinking, hmm, doubt | חושב, ספק
😐 neutral, meh | אדיש, ניטרלי
😕 confused, unsure | מבולבל, לא בטוח
😟 worried, concern | מודאג
😢 crying, sad | בוכה, עצוב
😡 angry, furious | כועס, זועם
😤 frustrated, annoyed | מתוסכל, מעוצבן
😱 screaming, shock, fear | צורח, הלם, פחד
😴 sleeping, bored, tired | ישן, משועמם, עייף
🥳 party face, celebrate | חוגג, מסיבה
🙄 rolling eyes | גלגול עיניים
😅 nervous laugh, phew | צחוק נבוך, הקלה
🤯 exploding head, mind blown | ראש מתפוצץ, מדהים
🥺 pleading, please | מתחנן, בבקשה
🤗 hugging, hug | חיבוק
🫠 melting | נמס`,
  hands: `
👍 thumbs up, yes, like, good | אגודל למעלה, כן, אהבתי
👎 thumbs down, no, dislike, bad | אגודל למטה, לא
👏 clapping, applause, bravo | מחיאות כפיים, כל הכבוד
🙌 raised hands, hooray | ידיים מורמות, הידד
🙏 folded hands, please, thanks | ידיים צמודות, תודה, בבקשה
👋 waving, hello, bye | נפנוף, שלום, להתראות
🤝 handshake, deal, agree | לחיצת יד, הסכמה
💪 muscle, strong | שריר, חזק
✌️ victory, peace | ניצחון, שלום
🤞 crossed fingers, luck | אצבעות שלובות, מזל
👌 OK hand, perfect | אוקיי, מושלם
☝️ pointing up, one, attention | מצביע למעלה, שימו לב
👉 pointing right, here | מצביע ימינה, כאן
👈 pointing left | מצביע שמאלה
👀 eyes, look, watching | עיניים, מסתכל
🧠 brain, idea, smart | מוח, רעיון, חכם`,
  people: `
🧑 person, customer | אדם, לקוח
👩 woman | אישה
👨 man | גבר
👥 people, group, team | אנשים, קבוצה, צוות
🧑‍💻 person at computer, developer | אדם מול מחשב, מפתח
🧑‍💼 office worker, business | עובד משרד, עסקים
🧑‍🔧 mechanic, support | טכנאי, תמיכה
🧑‍🏫 teacher, trainer | מורה, מדריך
🧑‍⚕️ health worker, doctor | איש רפואה, רופא
🧑‍🎓 student, graduate | סטודנט, בוגר
👪 family | משפחה
🙋 raising hand, question, me | מרים יד, שאלה, אני
🤷 shrug, don't know | מושך בכתפיים, לא יודע
🕵️ detective, research | בלש, מחקר`,
  marks: `
❤️ red heart, love | לב אדום, אהבה
💙 blue heart | לב כחול
💚 green heart | לב ירוק
💛 yellow heart | לב צהוב
💔 broken heart | לב שבור
⭐ star, favourite | כוכב, מועדף
✨ sparkles, new, magic | ניצוצות, חדש, קסם
🔥 fire, hot, great | אש, לוהט
💥 bang, collision, boom | פיצוץ, בום
💯 hundred, perfect | מאה, מושלם
✅ check mark, done, yes | סימן וי, בוצע, כן
❌ cross mark, no, wrong | איקס, לא, שגוי
❓ question mark | סימן שאלה
❗ exclamation mark, important | סימן קריאה, חשוב
⚠️ warning, caution, risk | אזהרה, סיכון
🚫 prohibited, forbidden, stop | אסור, עצור
🔴 red circle | עיגול אדום
🟡 yellow circle | עיגול צהוב
🟢 green circle | עיגול ירוק
🔵 blue circle | עיגול כחול
➕ plus, add | פלוס, הוספה
➖ minus, remove | מינוס, הסרה
🔝 top, best | למעלה, הכי טוב
🆕 new | חדש
♻️ recycle, reuse | מיחזור, שימוש חוזר
🏁 finish flag, goal, end | דגל סיום, מטרה
🚩 red flag, problem | דגל אדום, בעיה`,
  work: `
💡 light bulb, idea | נורה, רעיון
🎯 target, goal, aim | מטרה, יעד
🚀 rocket, launch, fast | טיל, השקה, מהיר
📌 pin, place | נעץ, מקום
📎 paper clip, attachment | מהדק, קובץ מצורף
📝 memo, note, write | פתק, רשימה, כתיבה
📅 calendar, date | יומן, תאריך
⏰ alarm clock, time, late | שעון מעורר, זמן
⏳ hourglass, waiting | שעון חול, המתנה
📈 chart up, growth | גרף עולה, צמיחה
📉 chart down, decline | גרף יורד, ירידה
📊 bar chart, data | תרשים עמודות, נתונים
🔍 magnifier, search, research | זכוכית מגדלת, חיפוש, מחקר
🔒 lock, safe, private | מנעול, בטוח, פרטי
🔑 key, access | מפתח, גישה
🛠️ tools, repair, build | כלים, תיקון, בנייה
⚙️ gear, settings | גלגל שיניים, הגדרות
🐞 bug, error | באג, תקלה
🧪 test tube, experiment, trial | מבחנה, ניסוי
🏆 trophy, win | גביע, ניצחון
🎉 party popper, celebrate, congratulations | קונפטי, חגיגה, ברכות
🎁 gift, present | מתנה
📣 megaphone, announce, marketing | מגפון, הכרזה, שיווק
💬 speech bubble, comment, chat | בועת דיבור, תגובה, שיחה
💰 money bag, price, cost | שק כסף, מחיר, עלות`,
  places: `
🏠 house, home | בית
🏢 office building, company | בניין משרדים, חברה
🏪 shop, store | חנות
🏥 hospital, clinic | בית חולים, מרפאה
🏦 bank | בנק
🛒 shopping cart, buy, purchase | עגלת קניות, קנייה
💳 credit card, pay, payment | כרטיס אשראי, תשלום
🧾 receipt, bill, invoice | קבלה, חשבון
📦 package, parcel, delivery | חבילה, משלוח
🚚 truck, delivery, shipping | משאית, משלוח
🚗 car, drive | מכונית, נסיעה
🚌 bus | אוטובוס
🚆 train | רכבת
✈️ airplane, flight, travel | מטוס, טיסה, נסיעה
📱 mobile phone, app | טלפון נייד, אפליקציה
💻 laptop, computer, website | מחשב נייד, אתר
☎️ telephone, call | טלפון, שיחה
📧 e-mail, message | דוא״ל, הודעה
🌐 globe, web, internet | גלובוס, רשת, אינטרנט
📍 location, map pin | מיקום, סיכת מפה
🗺️ map, journey | מפה, מסע
☕ coffee, break | קפה, הפסקה
🍕 pizza, food, lunch | פיצה, אוכל
🌱 seedling, growth, start | נבט, צמיחה, התחלה
☀️ sun, good weather | שמש, מזג אוויר טוב
🌧️ rain, bad weather | גשם
⚡ lightning, fast, energy | ברק, מהיר, אנרגיה
🌈 rainbow | קשת`,
};

export const emojiGroups: readonly EmojiGroup[] = Object.entries(table).map(([id, lines]) => ({
  id,
  emoji: lines
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(' ');
      const [en = '', he = ''] = line.slice(at + 1).split(' | ');
      return { sign: line.slice(0, at), en, he };
    }),
}));

/** The name alone, in a language. */
export function emojiName(emoji: Emoji, language: string): string {
  return (language.startsWith('he') ? emoji.he : emoji.en).split(', ')[0] ?? '';
}

/** Those with a word, in either language, that begins with each word typed; all of them when nothing is. */
export function findEmoji(typed: string): readonly EmojiGroup[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return emojiGroups;
  return emojiGroups
    .map(({ id, emoji }) => ({
      id,
      emoji: emoji.filter(({ sign, en, he }) => {
        const words = [...wordsOf(en), ...wordsOf(he), sign];
        return wanted.every((want) => words.some((word) => word.startsWith(want)));
      }),
    }))
    .filter(({ emoji }) => emoji.length > 0);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,-]+/)
    .filter((word) => word !== '');
}
