/** The example journey in Hebrew, row by row as in English. */
export const touchpoints = `id,phase,stage,title,channel_type,channel,ownership,importance_customer,moment,emotion[מרתה],emotion[דני],last_reviewed,review_every_days,owner,evidence
TP01,before,מודעות למותג,באנר פרסומי ברשת,digital,פרסום ברשת,brand,3,none,1,0,2026-01-10,180,שיווק,assumption
TP02,before,מודעות למותג,המלצה מחבר,human,מפה לאוזן,social,4,micro,2,1,2026-01-10,180,,research
TP03,before,שיקול,אתר המותג,digital,אתר,brand,4,micro,0,-1,2025-11-01,90,צוות האתר,measured
TP04,before,שיקול,אתר ביקורות של לקוחות,digital,אתר ביקורות,social,5,mot,1,1,2026-02-01,90,שיווק,research
TP05,before,החלטה,שיחה לתמיכה לבירור כתובת החנות,human,טלפון,brand,4,micro,-2,-1,2025-08-15,90,תמיכה,measured
TP06,before,החלטה,סרטון מוצר,digital,וידאו,brand,2,none,1,0,2026-03-01,180,שיווק,assumption
TP07,during,פעולה,ביקור בחנות,physical,חנות,brand,4,none,1,-1,2025-12-01,180,קמעונאות,research
TP08,during,פעולה,נקודת מכירה: נציג מכירות,human,פנים אל פנים,brand,5,mot,2,0,2026-03-15,90,קמעונאות,measured
TP09,during,פעולה,התור לקופה,physical,חנות,brand,4,none,-1,-2,2025-12-01,90,קמעונאות,research
TP10,after,נאמנות,מכתב תודה,digital,דואר אלקטרוני,brand,2,none,1,1,2026-01-20,365,קשרי לקוחות,assumption
TP11,after,נאמנות,חיוב וקבלה,digital,דואר אלקטרוני,brand,3,none,-1,-1,,90,כספים,assumption
TP12,after,נאמנות,סקר לקוחות,digital,סקר,brand,2,none,0,0,2026-02-15,90,חוויית לקוח,measured
`;

export const notes = `id,stage,title,positives,negatives
TP03,שיקול,אתר המותג,טבלת מידות אמינה,המידות שונות מאלה שבחנות
TP05,החלטה,שיחה לתמיכה לבירור כתובת החנות,נחמדים ברגע שעונים,"20 דקות בהמתנה
הבוט לא מכיר חנויות"
TP08,פעולה,נקודת מכירה: נציג מכירות,הצוות מצלם את הריצה שלך,דחפו את הזוג היקר ביותר
TP04,שיקול,אתר ביקורות של לקוחות,תמונות של רצים אמיתיים,חלק מהביקורות ממומנות
TP09,פעולה,התור לקופה,,רק קופה אחת פתוחה
TP11,נאמנות,חיוב וקבלה,,"טעות בחיוב, אין מענה"
`;
