import { defineStrings } from '../../i18n/defineStrings.ts';

/** What the server says about a board or a connection, in words for people. */
export const serverStrings = defineStrings({
  en: {
    'server.stuck':
      'The server cannot store changes at the moment, so the board is read-only. What you did is kept here and sent once it can.',
    'server.full':
      'This board is full: only deleting is still saved. What you add stays on this device until there is room.',
    'server.filling': 'This board is {{share}} full.',
    'server.slow': 'Your connection is too slow to keep up. Trying again…',
    'server.tooMuch': 'More was sent at once than one connection may. Trying again…',
    'server.why.4400': 'the page and the server did not understand each other',
    'server.why.4403': 'this link may not edit',
    'server.why.4413': 'a change is larger than the server takes',
    'server.why.4422': 'a change holds what no board can hold',
  },
  it: {
    'server.stuck':
      'Al momento il server non può salvare modifiche, quindi la lavagna è in sola lettura. Quanto fatto è conservato qui e verrà inviato appena possibile.',
    'server.full':
      'Questa lavagna è piena: vengono salvate solo le eliminazioni. Ciò che si aggiunge resta su questo dispositivo finché non c’è spazio.',
    'server.filling': 'Questa lavagna è piena al {{share}}.',
    'server.slow': 'La connessione è troppo lenta per stare al passo. Nuovo tentativo…',
    'server.tooMuch':
      'È stato inviato in una volta più di quanto una connessione consenta. Nuovo tentativo…',
    'server.why.4400': 'la pagina e il server non si sono capiti',
    'server.why.4403': 'questo link non permette di modificare',
    'server.why.4413': 'una modifica è più grande di quanto il server accetti',
    'server.why.4422': 'una modifica contiene ciò che nessuna lavagna può contenere',
  },
  ru: {
    'server.stuck':
      'Сейчас сервер не может сохранять изменения, поэтому доска доступна только для чтения. Сделанное хранится здесь и будет отправлено, как только это станет возможно.',
    'server.full':
      'Доска заполнена: сохраняются только удаления. Новое остаётся на этом устройстве, пока не освободится место.',
    'server.filling': 'Доска заполнена на {{share}}.',
    'server.slow': 'Соединение слишком медленное. Новая попытка…',
    'server.tooMuch': 'Отправлено больше, чем допускает одно соединение. Новая попытка…',
    'server.why.4400': 'страница и сервер не поняли друг друга',
    'server.why.4403': 'эта ссылка не даёт права редактировать',
    'server.why.4413': 'изменение больше, чем принимает сервер',
    'server.why.4422': 'изменение содержит то, чего на доске быть не может',
  },
  he: {
    'server.stuck':
      'השרת אינו יכול לשמור שינויים כרגע, ולכן הלוח לקריאה בלבד. מה שעשיתם נשמר כאן ויישלח כשיתאפשר.',
    'server.full': 'הלוח מלא: רק מחיקות נשמרות. מה שתוסיפו יישאר במכשיר הזה עד שיתפנה מקום.',
    'server.filling': 'הלוח מלא ב־{{share}}.',
    'server.slow': 'החיבור איטי מכדי לעמוד בקצב. מנסה שוב…',
    'server.tooMuch': 'נשלח בבת אחת יותר ממה שחיבור אחד רשאי. מנסה שוב…',
    'server.why.4400': 'הדף והשרת לא הבינו זה את זה',
    'server.why.4403': 'הקישור הזה אינו מאפשר עריכה',
    'server.why.4413': 'שינוי גדול ממה שהשרת מקבל',
    'server.why.4422': 'שינוי מכיל מה ששום לוח אינו יכול להכיל',
  },
});
