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
