/** The example journey in Russian, row by row as in English. */
export const touchpoints = `id,phase,stage,title,channel_type,channel,ownership,importance_customer,moment,emotion[Марта],emotion[Дани],last_reviewed,review_every_days,owner,evidence
TP01,before,Осознание,Баннер в интернете,digital,медийная реклама,brand,3,none,1,0,2026-01-10,180,Маркетинг,assumption
TP02,before,Осознание,Совет подруги,human,сарафанное радио,social,4,micro,2,1,2026-01-10,180,,research
TP03,before,Рассмотрение,Сайт марки,digital,сайт,brand,4,micro,0,-1,2025-11-01,90,Команда сайта,measured
TP04,before,Рассмотрение,Сайт отзывов покупателей,digital,сайт отзывов,social,5,mot,1,1,2026-02-01,90,Маркетинг,research
TP05,before,Решение,Звонок: где магазин?,human,телефон,brand,4,micro,-2,-1,2025-08-15,90,Поддержка,measured
TP06,before,Решение,Видео о товаре,digital,видео,brand,2,none,1,0,2026-03-01,180,Маркетинг,assumption
TP07,during,Действие,Посещение магазина,physical,магазин,brand,4,none,1,-1,2025-12-01,180,Розница,research
TP08,during,Действие,Точка продажи: консультант,human,лично,brand,5,mot,2,0,2026-03-15,90,Розница,measured
TP09,during,Действие,Очередь в кассу,physical,магазин,brand,4,none,-1,-2,2025-12-01,90,Розница,research
TP10,after,Лояльность,Благодарственное письмо,digital,электронная почта,brand,2,none,1,1,2026-01-20,365,Работа с клиентами,assumption
TP11,after,Лояльность,Счёт и чек,digital,электронная почта,brand,3,none,-1,-1,,90,Финансы,assumption
TP12,after,Лояльность,Опрос клиентов,digital,опрос,brand,2,none,0,0,2026-02-15,90,Клиентский опыт,measured
`;

export const notes = `id,stage,title,positives,negatives
TP03,Рассмотрение,Сайт марки,Честная таблица размеров,Размеры не такие как в магазине
TP05,Решение,Звонок: где магазин?,Приветливы когда дозвонишься,"20 минут на линии
Бот не знает магазинов"
TP08,Действие,Точка продажи: консультант,Снимают твой бег на видео,Навязывали самую дорогую пару
TP04,Рассмотрение,Сайт отзывов покупателей,Фото настоящих бегунов,Часть отзывов оплачена
TP09,Действие,Очередь в кассу,,Открыта одна касса
TP11,Лояльность,Счёт и чек,,"Ошибка в счёте, ответа нет"
`;
