import { defineStrings } from '../i18n/defineStrings.ts';

export const imagesStrings = defineStrings({
  en: {
    'images.refused.bytes':
      '“{{name}}” is too large: a picture may have {{mb}} MB, an SVG drawing {{svgMb}} MB. Nothing was added.',
    'images.refused.pixels':
      '“{{name}}” has too many pixels: a picture may have {{megapixels}} megapixels. Nothing was added.',
    'images.refused.type':
      '“{{name}}” is no picture we can show. PNG, JPEG, GIF, WebP, AVIF and SVG can be added.',
    'images.refused.broken': '“{{name}}” is damaged or not whole. Nothing was added.',
    'images.refused.script':
      '“{{name}}” has a script or something else that could run in it. Nothing was added, and nothing was run.',
    'images.refused.outside':
      '“{{name}}” would fetch something from elsewhere. Nothing was added; a drawing must have everything in itself.',
    'images.refusedMore': 'And {{count}} more files could not be used.',
    'images.tooMany': 'Of {{count}} pictures the first {{most}} were added.',
    'images.oneFile_one':
      'Files are imported one at a time: “{{name}}” now, and one more was left out.',
    'images.oneFile_other':
      'Files are imported one at a time: “{{name}}” now, and {{count}} more were left out.',
    'images.sending_one': 'Sending a picture…',
    'images.sending_other': 'Sending {{count}} pictures…',
    'images.keptHere_one':
      'A picture is kept on this device. Others see it once the server is back.',
    'images.keptHere_other':
      '{{count}} pictures are kept on this device. Others see them once the server is back.',
    'images.notStored_one': 'The server did not take a picture: {{why}}',
    'images.notStored_other': 'The server did not take {{count}} pictures: {{why}}',
    'images.tryAgain': 'Try again',
    'images.giveUp': 'Leave it',
    'images.fault.bytes': 'it has more than {{mb}} MB.',
    'images.fault.pixels': 'it has more than {{megapixels}} megapixels.',
    'images.fault.type': 'it is of a type that is not taken.',
    'images.fault.broken': 'it is damaged.',
    'images.fault.script': 'it has a script in it.',
    'images.fault.outside': 'it would fetch something from elsewhere.',
    'images.fault.board': 'the board has as many pictures as it may have.',
    'images.fault.role': 'your link may not change this board.',
    'images.altLabel': 'What does the picture show?',
    'images.altHint': 'Read aloud by screen readers and put into exported files.',
    'images.saveAlt': 'Save',
    'images.copied': 'The picture is on the clipboard.',
    'images.notCopied': 'This browser does not let pages copy pictures here.',
  },
  it: {
    'images.refused.bytes':
      '«{{name}}» è troppo grande: un’immagine può avere {{mb}} MB, un disegno SVG {{svgMb}} MB. Non è stato aggiunto nulla.',
    'images.refused.pixels':
      '«{{name}}» ha troppi pixel: un’immagine può avere {{megapixels}} megapixel. Non è stato aggiunto nulla.',
    'images.refused.type':
      '«{{name}}» non è un’immagine che si possa mostrare. Si possono aggiungere PNG, JPEG, GIF, WebP, AVIF e SVG.',
    'images.refused.broken': '«{{name}}» è danneggiato o incompleto. Non è stato aggiunto nulla.',
    'images.refused.script':
      '«{{name}}» contiene uno script o altro che potrebbe essere eseguito. Non è stato aggiunto né eseguito nulla.',
    'images.refused.outside':
      '«{{name}}» caricherebbe qualcosa da altrove. Non è stato aggiunto nulla; un disegno deve contenere tutto in sé.',
    'images.refusedMore': 'Altri file non utilizzabili: {{count}}.',
    'images.tooMany': 'Su {{count}} immagini sono state aggiunte le prime {{most}}.',
    'images.oneFile_one':
      'I file si importano uno alla volta: ora «{{name}}», un altro è stato tralasciato.',
    'images.oneFile_many':
      'I file si importano uno alla volta: ora «{{name}}», altri {{count}} sono stati tralasciati.',
    'images.oneFile_other':
      'I file si importano uno alla volta: ora «{{name}}», altri {{count}} sono stati tralasciati.',
    'images.sending_one': 'Invio di un’immagine…',
    'images.sending_many': 'Invio di {{count}} immagini…',
    'images.sending_other': 'Invio di {{count}} immagini…',
    'images.keptHere_one':
      'Un’immagine è conservata su questo dispositivo. Gli altri la vedranno quando il server sarà di nuovo raggiungibile.',
    'images.keptHere_many':
      '{{count}} immagini sono conservate su questo dispositivo. Gli altri le vedranno quando il server sarà di nuovo raggiungibile.',
    'images.keptHere_other':
      '{{count}} immagini sono conservate su questo dispositivo. Gli altri le vedranno quando il server sarà di nuovo raggiungibile.',
    'images.notStored_one': 'Il server non ha accettato un’immagine: {{why}}',
    'images.notStored_many': 'Il server non ha accettato {{count}} immagini: {{why}}',
    'images.notStored_other': 'Il server non ha accettato {{count}} immagini: {{why}}',
    'images.tryAgain': 'Riprova',
    'images.giveUp': 'Rinuncia',
    'images.fault.bytes': 'ha più di {{mb}} MB.',
    'images.fault.pixels': 'ha più di {{megapixels}} megapixel.',
    'images.fault.type': 'è di un tipo non accettato.',
    'images.fault.broken': 'è danneggiata.',
    'images.fault.script': 'contiene uno script.',
    'images.fault.outside': 'caricherebbe qualcosa da altrove.',
    'images.fault.board': 'la lavagna ha già il massimo di immagini.',
    'images.fault.role': 'questo link non permette di modificare la lavagna.',
    'images.altLabel': 'Che cosa mostra l’immagine?',
    'images.altHint': 'Letto ad alta voce dai lettori di schermo e inserito nei file esportati.',
    'images.saveAlt': 'Salva',
    'images.copied': 'L’immagine è negli appunti.',
    'images.notCopied': 'Questo browser non permette alle pagine di copiare immagini qui.',
  },
  ru: {
    'images.refused.bytes':
      'Файл «{{name}}» слишком большой: изображение может занимать {{mb}} МБ, рисунок SVG — {{svgMb}} МБ. Ничего не добавлено.',
    'images.refused.pixels':
      'В «{{name}}» слишком много пикселей: в изображении может быть {{megapixels}} Мпикс. Ничего не добавлено.',
    'images.refused.type':
      '«{{name}}» — не изображение, которое можно показать. Можно добавить PNG, JPEG, GIF, WebP, AVIF и SVG.',
    'images.refused.broken': 'Файл «{{name}}» повреждён или неполон. Ничего не добавлено.',
    'images.refused.script':
      'В «{{name}}» есть скрипт или что-то ещё, что может выполниться. Ничего не добавлено и не выполнено.',
    'images.refused.outside':
      'Файл «{{name}}» загрузил бы что-то со стороны. Ничего не добавлено; в рисунке должно быть всё своё.',
    'images.refusedMore': 'Ещё файлов, которые не подошли: {{count}}.',
    'images.tooMany': 'Изображений: {{count}}; добавлены первые {{most}}.',
    'images.oneFile_one':
      'Файлы импортируются по одному: сейчас «{{name}}», пропущен ещё {{count}} файл.',
    'images.oneFile_few':
      'Файлы импортируются по одному: сейчас «{{name}}», пропущены ещё {{count}} файла.',
    'images.oneFile_many':
      'Файлы импортируются по одному: сейчас «{{name}}», пропущено ещё {{count}} файлов.',
    'images.oneFile_other':
      'Файлы импортируются по одному: сейчас «{{name}}», пропущено ещё {{count}} файла.',
    'images.sending_one': 'Отправляется {{count}} изображение…',
    'images.sending_few': 'Отправляются {{count}} изображения…',
    'images.sending_many': 'Отправляется {{count}} изображений…',
    'images.sending_other': 'Отправляется {{count}} изображения…',
    'images.keptHere_one':
      '{{count}} изображение хранится на этом устройстве. Другие увидят его, когда сервер вернётся.',
    'images.keptHere_few':
      '{{count}} изображения хранятся на этом устройстве. Другие увидят их, когда сервер вернётся.',
    'images.keptHere_many':
      '{{count}} изображений хранятся на этом устройстве. Другие увидят их, когда сервер вернётся.',
    'images.keptHere_other':
      '{{count}} изображения хранятся на этом устройстве. Другие увидят их, когда сервер вернётся.',
    'images.notStored_one': 'Сервер не принял {{count}} изображение: {{why}}',
    'images.notStored_few': 'Сервер не принял {{count}} изображения: {{why}}',
    'images.notStored_many': 'Сервер не принял {{count}} изображений: {{why}}',
    'images.notStored_other': 'Сервер не принял {{count}} изображения: {{why}}',
    'images.tryAgain': 'Ещё раз',
    'images.giveUp': 'Отказаться',
    'images.fault.bytes': 'больше {{mb}} МБ.',
    'images.fault.pixels': 'больше {{megapixels}} Мпикс.',
    'images.fault.type': 'такой тип не принимается.',
    'images.fault.broken': 'файл повреждён.',
    'images.fault.script': 'внутри есть скрипт.',
    'images.fault.outside': 'загрузило бы что-то со стороны.',
    'images.fault.board': 'на доске уже наибольшее число изображений.',
    'images.fault.role': 'ваша ссылка не позволяет менять эту доску.',
    'images.altLabel': 'Что на изображении?',
    'images.altHint':
      'Читается вслух программами чтения с экрана и попадает в экспортированные файлы.',
    'images.saveAlt': 'Сохранить',
    'images.copied': 'Изображение скопировано.',
    'images.notCopied': 'Этот браузер не позволяет страницам копировать здесь изображения.',
  },
  he: {
    'images.refused.bytes':
      '„{{name}}” גדול מדי: תמונה יכולה להיות עד {{mb}} MB, ושרטוט SVG עד {{svgMb}} MB. דבר לא נוסף.',
    'images.refused.pixels':
      'ב„{{name}}” יש יותר מדי פיקסלים: בתמונה יכולים להיות עד {{megapixels}} מגה־פיקסל. דבר לא נוסף.',
    'images.refused.type':
      '„{{name}}” אינו תמונה שאפשר להציג. אפשר להוסיף PNG, ‏JPEG, ‏GIF, ‏WebP, ‏AVIF ו־SVG.',
    'images.refused.broken': '„{{name}}” פגום או חלקי. דבר לא נוסף.',
    'images.refused.script':
      'ב„{{name}}” יש סקריפט או משהו אחר שיכול לרוץ. דבר לא נוסף ודבר לא הורץ.',
    'images.refused.outside':
      '„{{name}}” היה מביא משהו ממקום אחר. דבר לא נוסף; שרטוט צריך להכיל את הכול בעצמו.',
    'images.refusedMore': 'ועוד {{count}} קבצים שאי אפשר להשתמש בהם.',
    'images.tooMany': 'מתוך {{count}} תמונות נוספו {{most}} הראשונות.',
    'images.oneFile_one': 'מייבאים קובץ אחד בכל פעם: עכשיו „{{name}}”, וקובץ נוסף הושאר בחוץ.',
    'images.oneFile_two':
      'מייבאים קובץ אחד בכל פעם: עכשיו „{{name}}”, ושני קבצים נוספים הושארו בחוץ.',
    'images.oneFile_other':
      'מייבאים קובץ אחד בכל פעם: עכשיו „{{name}}”, ועוד {{count}} קבצים הושארו בחוץ.',
    'images.sending_one': 'שולח תמונה…',
    'images.sending_two': 'שולח שתי תמונות…',
    'images.sending_other': 'שולח {{count}} תמונות…',
    'images.keptHere_one': 'תמונה אחת שמורה במכשיר הזה. אחרים יראו אותה כשהשרת יחזור.',
    'images.keptHere_two': 'שתי תמונות שמורות במכשיר הזה. אחרים יראו אותן כשהשרת יחזור.',
    'images.keptHere_other': '{{count}} תמונות שמורות במכשיר הזה. אחרים יראו אותן כשהשרת יחזור.',
    'images.notStored_one': 'השרת לא קיבל תמונה אחת: {{why}}',
    'images.notStored_two': 'השרת לא קיבל שתי תמונות: {{why}}',
    'images.notStored_other': 'השרת לא קיבל {{count}} תמונות: {{why}}',
    'images.tryAgain': 'ניסיון נוסף',
    'images.giveUp': 'לוותר',
    'images.fault.bytes': 'היא גדולה מ־{{mb}} MB.',
    'images.fault.pixels': 'יש בה יותר מ־{{megapixels}} מגה־פיקסל.',
    'images.fault.type': 'הסוג שלה אינו נתמך.',
    'images.fault.broken': 'היא פגומה.',
    'images.fault.script': 'יש בה סקריפט.',
    'images.fault.outside': 'היא הייתה מביאה משהו ממקום אחר.',
    'images.fault.board': 'בלוח כבר יש תמונות עד הגבול.',
    'images.fault.role': 'הקישור שלך אינו מאפשר לשנות את הלוח.',
    'images.altLabel': 'מה רואים בתמונה?',
    'images.altHint': 'קוראי מסך מקריאים את זה, וזה נכנס לקבצים מיוצאים.',
    'images.saveAlt': 'שמירה',
    'images.copied': 'התמונה בלוח הגזירים.',
    'images.notCopied': 'הדפדפן הזה אינו מאפשר לדפים להעתיק תמונות כאן.',
  },
});
