import { type Language, languageIds } from '@feltline/board';

/** One emoji with what it is called in each language; more words than the name are for searching. */
export type Emoji = Readonly<Record<Language | 'sign', string>>;

export interface EmojiGroup {
  /** `stamps.group.<id>` in the words. */
  readonly id: string;
  readonly emoji: readonly Emoji[];
}

/** In English, Italian, Russian, Hebrew: names first, then other words people look for, after a comma. */
const table: Readonly<Record<string, string>> = {
  feelings: `
😀 grinning, happy, smile | sorridente, felice, contento | улыбка во весь рот, радость | מחייך, שמח
😄 laughing eyes, happy, joy | occhi che ridono, felice, gioia | смеющиеся глаза, радость, счастье | צוחק, שמח
😂 tears of joy, lol, funny | lacrime di gioia, ridere, divertente | слёзы от смеха, смешно | דמעות צחוק, מצחיק
🙂 slight smile, fine | sorriso lieve, bene | лёгкая улыбка, нормально | חיוך קל, בסדר
😊 smiling, warm, pleased | sorridente e caloroso, contento | тёплая улыбка, доволен | חיוך חם, מרוצה
😍 heart eyes, love, delighted | occhi a cuore, amore, entusiasta | глаза-сердечки, любовь, восторг | עיני לב, אהבה, מאוהב
🤩 star-struck, wow, excited | occhi a stella, wow, emozionato | глаза-звёзды, вау, восхищение | מתלהב, וואו
😎 sunglasses, cool | occhiali da sole, forte | тёмные очки, круто | משקפי שמש, מגניב
🤔 thinking, hmm, doubt | pensieroso, mah, dubbio | задумчивость, хм, сомнение | חושב, ספק
😐 neutral, meh | neutro, così così | безразличие, нейтрально | אדיש, ניטרלי
😕 confused, unsure | confuso, incerto | растерянность, не уверен | מבולבל, לא בטוח
😟 worried, concern | preoccupato, ansia | беспокойство, тревога | מודאג
😢 crying, sad | pianto, triste | слёзы, грусть | בוכה, עצוב
😡 angry, furious | arrabbiato, furioso | злость, ярость | כועס, זועם
😤 frustrated, annoyed | frustrato, infastidito | раздражение, недовольство, разочарование | מתוסכל, מעוצבן
😱 screaming, shock, fear | urlo, shock, paura | крик, шок, страх | צורח, הלם, פחד
😴 sleeping, bored, tired | addormentato, annoiato, stanco | сон, скука, усталость | ישן, משועמם, עייף
🥳 party face, celebrate | faccina in festa, festeggiare | праздник, веселье | חוגג, מסיבה
🙄 rolling eyes | occhi al cielo | закатывание глаз | גלגול עיניים
😅 nervous laugh, phew | risata nervosa, sollievo | неловкий смех, уф, облегчение | צחוק נבוך, הקלה
🤯 exploding head, mind blown | testa che esplode, incredibile | взрыв мозга, поразительно | ראש מתפוצץ, מדהים
🥺 pleading, please | supplica, per favore | мольба, пожалуйста | מתחנן, בבקשה
🤗 hugging, hug | abbraccio | объятия | חיבוק
🫠 melting | che si scioglie | таяние | נמס`,
  hands: `
👍 thumbs up, yes, like, good | pollice in su, sì, mi piace, bene | палец вверх, да, нравится, хорошо | אגודל למעלה, כן, אהבתי
👎 thumbs down, no, dislike, bad | pollice in giù, no, non mi piace, male | палец вниз, нет, не нравится, плохо | אגודל למטה, לא
👏 clapping, applause, bravo | applauso, bravo | аплодисменты, браво, молодцы | מחיאות כפיים, כל הכבוד
🙌 raised hands, hooray | mani alzate, evviva | поднятые руки, ура | ידיים מורמות, הידד
🙏 folded hands, please, thanks | mani giunte, per favore, grazie | сложенные ладони, пожалуйста, спасибо | ידיים צמודות, תודה, בבקשה
👋 waving, hello, bye | saluto, ciao, arrivederci | взмах рукой, привет, пока | נפנוף, שלום, להתראות
🤝 handshake, deal, agree | stretta di mano, accordo | рукопожатие, договор, согласие | לחיצת יד, הסכמה
💪 muscle, strong | muscolo, forza | мускулы, сила | שריר, חזק
✌️ victory, peace | vittoria, pace | победа, мир | ניצחון, שלום
🤞 crossed fingers, luck | dita incrociate, fortuna | скрещённые пальцы, удача | אצבעות שלובות, מזל
👌 OK hand, perfect | mano OK, perfetto | жест «окей», отлично | אוקיי, מושלם
☝️ pointing up, one, attention | dito in su, uno, attenzione | палец вверх «один», внимание | מצביע למעלה, שימו לב
👉 pointing right, here | indica a destra, qui | указывает вправо, здесь | מצביע ימינה, כאן
👈 pointing left | indica a sinistra | указывает влево | מצביע שמאלה
👀 eyes, look, watching | occhi, guardare | глаза, смотреть, наблюдать | עיניים, מסתכל
🧠 brain, idea, smart | cervello, idea, intelligente | мозг, идея, ум | מוח, רעיון, חכם`,
  people: `
🧑 person, customer | persona, cliente | человек, клиент | אדם, לקוח
👩 woman | donna | женщина | אישה
👨 man | uomo | мужчина | גבר
👥 people, group, team | persone, gruppo, team, squadra | люди, группа, команда | אנשים, קבוצה, צוות
🧑‍💻 person at computer, developer | persona al computer, sviluppatore | человек за компьютером, разработчик | אדם מול מחשב, מפתח
🧑‍💼 office worker, business | impiegato, ufficio, affari | офисный работник, бизнес | עובד משרד, עסקים
🧑‍🔧 mechanic, support | meccanico, assistenza | механик, поддержка | טכנאי, תמיכה
🧑‍🏫 teacher, trainer | insegnante, formatore | учитель, тренер | מורה, מדריך
🧑‍⚕️ health worker, doctor | personale sanitario, medico | медик, врач | איש רפואה, רופא
🧑‍🎓 student, graduate | studente, laureato | студент, выпускник | סטודנט, בוגר
👪 family | famiglia | семья | משפחה
🙋 raising hand, question, me | mano alzata, domanda, io | поднимает руку, вопрос, я | מרים יד, שאלה, אני
🤷 shrug, don't know | alza le spalle, non so | пожимает плечами, не знаю | מושך בכתפיים, לא יודע
🕵️ detective, research | investigatore, ricerca | сыщик, исследование | בלש, מחקר`,
  marks: `
❤️ red heart, love | cuore rosso, amore | красное сердце, любовь | לב אדום, אהבה
💙 blue heart | cuore blu | синее сердце | לב כחול
💚 green heart | cuore verde | зелёное сердце | לב ירוק
💛 yellow heart | cuore giallo | жёлтое сердце | לב צהוב
💔 broken heart | cuore spezzato | разбитое сердце | לב שבור
⭐ star, favourite | stella, preferito | звезда, избранное | כוכב, מועדף
✨ sparkles, new, magic | scintille, nuovo, magia | блёстки, новое, магия | ניצוצות, חדש, קסם
🔥 fire, hot, great | fuoco, caldo, ottimo | огонь, горячо, отлично | אש, לוהט
💥 bang, collision, boom | botto, scontro, boom | взрыв, столкновение, бум | פיצוץ, בום
💯 hundred, perfect | cento, perfetto | сто баллов, идеально | מאה, מושלם
✅ check mark, done, yes | segno di spunta, fatto, sì | галочка, готово, да | סימן וי, בוצע, כן
❌ cross mark, no, wrong | croce, no, sbagliato | крестик, нет, неверно | איקס, לא, שגוי
❓ question mark | punto interrogativo | вопросительный знак | סימן שאלה
❗ exclamation mark, important | punto esclamativo, importante | восклицательный знак, важно | סימן קריאה, חשוב
⚠️ warning, caution, risk | avviso, attenzione, rischio | предупреждение, осторожно, риск | אזהרה, סיכון
🚫 prohibited, forbidden, stop | vietato, proibito, stop | запрещено, нельзя, стоп | אסור, עצור
🔴 red circle | cerchio rosso | красный круг | עיגול אדום
🟡 yellow circle | cerchio giallo | жёлтый круг | עיגול צהוב
🟢 green circle | cerchio verde | зелёный круг | עיגול ירוק
🔵 blue circle | cerchio blu | синий круг | עיגול כחול
➕ plus, add | più, aggiungere | плюс, добавить | פלוס, הוספה
➖ minus, remove | meno, togliere | минус, убрать | מינוס, הסרה
🔝 top, best | in cima, il meglio | вверх, лучшее, топ | למעלה, הכי טוב
🆕 new | nuovo | новое | חדש
♻️ recycle, reuse | riciclo, riuso | переработка, повторное использование | מיחזור, שימוש חוזר
🏁 finish flag, goal, end | bandiera d’arrivo, obiettivo, fine | финишный флаг, цель, конец | דגל סיום, מטרה
🚩 red flag, problem | bandiera rossa, problema | красный флаг, проблема | דגל אדום, בעיה`,
  work: `
💡 light bulb, idea | lampadina, idea | лампочка, идея | נורה, רעיון
🎯 target, goal, aim | bersaglio, obiettivo, scopo | мишень, цель | מטרה, יעד
🚀 rocket, launch, fast | razzo, lancio, veloce | ракета, запуск, быстро | טיל, השקה, מהיר
📌 pin, place | puntina, posto | канцелярская кнопка, место | נעץ, מקום
📎 paper clip, attachment | graffetta, allegato | скрепка, вложение | מהדק, קובץ מצורף
📝 memo, note, write | appunto, nota, scrivere | запись, заметка, писать | פתק, רשימה, כתיבה
📅 calendar, date | calendario, data | календарь, дата | יומן, תאריך
⏰ alarm clock, time, late | sveglia, tempo, ritardo | будильник, время, опоздание | שעון מעורר, זמן
⏳ hourglass, waiting | clessidra, attesa | песочные часы, ожидание | שעון חול, המתנה
📈 chart up, growth | grafico in salita, crescita | график вверх, рост | גרף עולה, צמיחה
📉 chart down, decline | grafico in discesa, calo | график вниз, падение | גרף יורד, ירידה
📊 bar chart, data | grafico a barre, dati | столбчатая диаграмма, данные | תרשים עמודות, נתונים
🔍 magnifier, search, research | lente, cercare, ricerca | лупа, поиск, исследование | זכוכית מגדלת, חיפוש, מחקר
🔒 lock, safe, private | lucchetto, sicuro, privato | замок, безопасно, личное | מנעול, בטוח, פרטי
🔑 key, access | chiave, accesso | ключ, доступ | מפתח, גישה
🛠️ tools, repair, build | attrezzi, riparare, costruire | инструменты, ремонт, строить | כלים, תיקון, בנייה
⚙️ gear, settings | ingranaggio, impostazioni | шестерёнка, настройки | גלגל שיניים, הגדרות
🐞 bug, error | insetto, bug, errore | жук, баг, ошибка | באג, תקלה
🧪 test tube, experiment, trial | provetta, esperimento, prova | пробирка, эксперимент, проба | מבחנה, ניסוי
🏆 trophy, win | trofeo, vittoria | кубок, победа | גביע, ניצחון
🎉 party popper, celebrate, congratulations | coriandoli, festeggiare, congratulazioni | хлопушка, праздник, поздравляем | קונפטי, חגיגה, ברכות
🎁 gift, present | regalo, dono | подарок | מתנה
📣 megaphone, announce, marketing | megafono, annuncio, marketing | мегафон, объявление, маркетинг | מגפון, הכרזה, שיווק
💬 speech bubble, comment, chat | fumetto, commento, chat | облачко речи, комментарий, чат | בועת דיבור, תגובה, שיחה
💰 money bag, price, cost | sacco di soldi, prezzo, costo | мешок денег, цена, стоимость | שק כסף, מחיר, עלות`,
  places: `
🏠 house, home | casa | дом | בית
🏢 office building, company | palazzo di uffici, azienda | офисное здание, компания | בניין משרדים, חברה
🏪 shop, store | negozio | магазин | חנות
🏥 hospital, clinic | ospedale, clinica | больница, клиника | בית חולים, מרפאה
🏦 bank | banca | банк | בנק
🛒 shopping cart, buy, purchase | carrello, comprare, acquisto | тележка, покупка, купить | עגלת קניות, קנייה
💳 credit card, pay, payment | carta di credito, pagare, pagamento | банковская карта, оплата, платить | כרטיס אשראי, תשלום
🧾 receipt, bill, invoice | scontrino, conto, fattura | чек, счёт | קבלה, חשבון
📦 package, parcel, delivery | pacco, consegna | посылка, доставка | חבילה, משלוח
🚚 truck, delivery, shipping | camion, consegna, spedizione | грузовик, доставка, отправка | משאית, משלוח
🚗 car, drive | automobile, guidare | машина, ехать | מכונית, נסיעה
🚌 bus | autobus | автобус | אוטובוס
🚆 train | treno | поезд | רכבת
✈️ airplane, flight, travel | aereo, volo, viaggio | самолёт, полёт, поездка | מטוס, טיסה, נסיעה
📱 mobile phone, app | cellulare, telefono, app | мобильный телефон, приложение | טלפון נייד, אפליקציה
💻 laptop, computer, website | portatile, computer, sito | ноутбук, компьютер, сайт | מחשב נייד, אתר
☎️ telephone, call | telefono, chiamata | телефон, звонок | טלפון, שיחה
📧 e-mail, message | posta elettronica, e-mail, messaggio | электронная почта, письмо, сообщение | דוא״ל, הודעה
🌐 globe, web, internet | globo, web, internet | глобус, сеть, интернет | גלובוס, רשת, אינטרנט
📍 location, map pin | posizione, segnaposto | местоположение, метка на карте | מיקום, סיכת מפה
🗺️ map, journey | mappa, percorso, viaggio | карта, путь | מפה, מסע
☕ coffee, break | caffè, pausa | кофе, перерыв | קפה, הפסקה
🍕 pizza, food, lunch | pizza, cibo, pranzo | пицца, еда, обед | פיצה, אוכל
🌱 seedling, growth, start | germoglio, crescita, inizio | росток, рост, начало | נבט, צמיחה, התחלה
☀️ sun, good weather | sole, bel tempo | солнце, хорошая погода | שמש, מזג אוויר טוב
🌧️ rain, bad weather | pioggia, brutto tempo | дождь, плохая погода | גשם
⚡ lightning, fast, energy | fulmine, veloce, energia | молния, быстро, энергия | ברק, מהיר, אנרגיה
🌈 rainbow | arcobaleno | радуга | קשת`,
};

export const emojiGroups: readonly EmojiGroup[] = Object.entries(table).map(([id, lines]) => ({
  id,
  emoji: lines
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(' ');
      const [en = '', it = '', ru = '', he = ''] = line.slice(at + 1).split(' | ');
      return { sign: line.slice(0, at), en, it, ru, he };
    }),
}));

/** The name alone, in a language. */
export function emojiName(emoji: Emoji, language: string): string {
  const known = languageIds.find((id) => language.startsWith(id)) ?? 'en';
  return emoji[known].split(', ')[0] ?? '';
}

/** Those with a word, in any language, that begins with each word typed; all of them when nothing is. */
export function findEmoji(typed: string): readonly EmojiGroup[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return emojiGroups;
  return emojiGroups
    .map(({ id, emoji }) => ({
      id,
      emoji: emoji.filter((one) => {
        const words = [...languageIds.flatMap((id) => wordsOf(one[id])), one.sign];
        return wanted.every((want) => words.some((word) => word.startsWith(want)));
      }),
    }))
    .filter(({ emoji }) => emoji.length > 0);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,’-]+/)
    .filter((word) => word !== '');
}
