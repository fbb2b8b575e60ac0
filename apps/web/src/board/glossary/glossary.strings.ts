import { defineStrings } from '../../i18n/defineStrings.ts';

export const glossaryStrings = defineStrings({
  en: {
    'glossary.search': 'Search the glossary',
    'glossary.none': 'Nothing in the glossary for “{{words}}”.',
    'glossary.whatIs': 'What is this: {{term}}',
    'glossary.term.touchpoint': 'Touchpoint',
    'glossary.about.touchpoint':
      'Any point where a customer and the organisation meet, in person, on a thing or on a screen.',
    'glossary.term.touchpointMap': 'Customer Touchpoint Map',
    'glossary.about.touchpointMap':
      'All touchpoints before, during and after the purchase, each with what works and what does not.',
    'glossary.term.journeyMap': 'Customer Journey Map',
    'glossary.about.journeyMap':
      'One persona’s way through the stages: what they do, think and feel, step by step.',
    'glossary.term.lifecycle': 'Customer lifecycle',
    'glossary.about.lifecycle':
      'All the time somebody is a customer, from first hearing of you until they stay, come back or leave; it may hold many journeys.',
    'glossary.term.decisionJourney': 'Consumer decision journey',
    'glossary.about.decisionJourney':
      'The way to a decision as a loop: people add and drop options along the way, and what they live through after buying shapes the next choice.',
    'glossary.term.experience': 'Customer experience',
    'glossary.about.experience':
      'What customers live through and feel over all touchpoints together, not at one desk alone.',
    'glossary.term.service': 'Customer service',
    'glossary.about.service':
      'Help that customers get when they ask for it: one part of the experience.',
    'glossary.term.complaint': 'Complaint resolution',
    'glossary.about.complaint':
      'Taking a complaint from the first word to an answer that the customer accepts, and mending its cause.',
    'glossary.term.stage': 'Stage',
    'glossary.about.stage':
      'A part of the journey in which the customer wants one thing, such as Awareness or Decision.',
    'glossary.term.step': 'Step',
    'glossary.about.step': 'One column of a stage: one thing after the other.',
    'glossary.term.lane': 'Lane',
    'glossary.about.lane':
      'A row of the map that says one sort of thing about every step: needs, channels, feelings, owners.',
    'glossary.term.channel': 'Channel',
    'glossary.about.channel':
      'The means by which people meet: shop, phone, website, mail. Its type is physical, digital or human.',
    'glossary.term.handOff': 'Hand-off',
    'glossary.about.handOff':
      'A change of channel between one touchpoint and the next; feelings often drop there.',
    'glossary.term.persona': 'Persona',
    'glossary.about.persona':
      'A sketch of a group of customers with the same goals, needs and habits, told as one person.',
    'glossary.term.path': 'Path',
    'glossary.about.path':
      'One way through the map; a path may leave steps out, branch, or come back to a step as a loop.',
    'glossary.term.curve': 'Emotion curve',
    'glossary.about.curve':
      'How a persona feels from touchpoint to touchpoint, from −2 (frustrated) to +2 (delighted). A gap means that nobody knows.',
    'glossary.term.moment': 'Moment of truth',
    'glossary.about.moment':
      'A touchpoint at which the customer makes up their mind about you: stay or leave, buy or not. It counts one and a half times in the ranking.',
    'glossary.term.micro': 'Micro-moment',
    'glossary.about.micro':
      'A small decision on the way, such as reading on or closing the page. It counts one and a quarter times.',
    'glossary.term.need': 'Need and expectation',
    'glossary.about.need':
      'What the customer wants to get done here, and what they take for granted while they do it.',
    'glossary.term.opportunity': 'Opportunity',
    'glossary.about.opportunity':
      'Something that could be better here, rated by its value and the effort it takes.',
    'glossary.term.evidence': 'Evidence',
    'glossary.about.evidence':
      'What a statement stands on: an assumption of the team, research with people, or a measurement.',
    'glossary.term.owner': 'Owner',
    'glossary.about.owner':
      'The person or team that looks after a touchpoint and answers for its improvement.',
    'glossary.term.review': 'Review',
    'glossary.about.review':
      'A look at a touchpoint in fixed intervals; when its time has passed, it is overdue.',
    'glossary.term.leadLag': 'Lead and lag metrics',
    'glossary.about.leadLag':
      'A lead metric moves first and can be acted on (waiting time); a lag metric shows the result later (sales, loyalty).',
    'glossary.term.nps': 'NPS',
    'glossary.about.nps':
      'Would you recommend us, 0 to 10? Share of 9–10 minus share of 0–6, from −100 to +100.',
    'glossary.term.csat': 'CSAT',
    'glossary.about.csat': 'How satisfied are you, 1 to 5? The share of those who answered 4 or 5.',
    'glossary.term.ces': 'CES',
    'glossary.about.ces':
      'Was it easy to get it done, 1 to 7? The share of those who answered 5 or more.',
    'glossary.term.clv': 'Customer lifetime value (CLV)',
    'glossary.about.clv':
      'What a customer is worth to the organisation over all the time they stay.',
    'glossary.term.peakEnd': 'Peak-end rule',
    'glossary.about.peakEnd':
      'People remember an experience by its strongest moment and by its end more than by its average.',
    'glossary.term.blueprint': 'Service Blueprint',
    'glossary.about.blueprint':
      'The journey with what stands behind it: what the customer sees, what people and systems do, and the lines between.',
    'glossary.term.visibility': 'Line of visibility',
    'glossary.about.visibility':
      'In a blueprint, what stands above it the customer sees; what stands below happens out of sight.',
    'glossary.term.state': 'Current and future state',
    'glossary.about.state':
      'The map as it is today, and as it shall be; both are linked by their touchpoints and can be compared.',
    'glossary.term.whys': '5 Whys',
    'glossary.about.whys': 'Asking why again and again, from a low to a cause that can be changed.',
    'glossary.term.kaizen': 'Kaizen Report',
    'glossary.about.kaizen':
      'One improvement on one page: what was wrong, why, what was changed and whether it helped.',
    'glossary.term.heart': 'HEART',
    'glossary.about.heart':
      'Five sides of how users are doing: happiness, engagement, adoption, retention, task success.',
    'glossary.term.kano': 'Kano',
    'glossary.about.kano':
      'Sorts features by what their being there and their being missing do to satisfaction.',
  },
  it: {
    'glossary.search': 'Cerca nel glossario',
    'glossary.none': 'Nel glossario non c’è nulla per «{{words}}».',
    'glossary.whatIs': 'Che cos’è: {{term}}',
    'glossary.term.touchpoint': 'Punto di contatto',
    'glossary.about.touchpoint':
      'Ogni punto in cui il cliente incontra l’organizzazione: una persona, un oggetto o uno schermo.',
    'glossary.term.touchpointMap': 'Customer touchpoint map',
    'glossary.about.touchpointMap':
      'Tutti i punti di contatto prima, durante e dopo l’acquisto, ciascuno con gli aspetti positivi e negativi.',
    'glossary.term.journeyMap': 'Customer Journey Map',
    'glossary.about.journeyMap':
      'La strada di una persona attraverso le fasi: che cosa fa, pensa e prova, passaggio per passaggio.',
    'glossary.term.lifecycle': 'Ciclo di vita del cliente',
    'glossary.about.lifecycle':
      'Tutto il tempo in cui qualcuno è cliente, da quando vi conosce a quando resta, torna o se ne va; può contenere molti percorsi.',
    'glossary.term.decisionJourney': 'Percorso decisionale del consumatore',
    'glossary.about.decisionJourney':
      'La strada verso una decisione vista come un ciclo: si aggiungono e si scartano opzioni, e ciò che si vive dopo l’acquisto guida la scelta successiva.',
    'glossary.term.experience': 'Esperienza del cliente',
    'glossary.about.experience':
      'Ciò che il cliente vive e prova in tutti i punti di contatto insieme, non in uno solo.',
    'glossary.term.service': 'Servizio clienti',
    'glossary.about.service':
      'L’aiuto che il cliente riceve quando lo chiede: una parte dell’esperienza.',
    'glossary.term.complaint': 'Gestione dei reclami',
    'glossary.about.complaint':
      'Portare un reclamo dalla prima parola a una risposta che il cliente accetta, e rimuoverne la causa.',
    'glossary.term.stage': 'Fase',
    'glossary.about.stage':
      'Una parte del percorso in cui il cliente vuole una cosa sola, come Consapevolezza o Decisione.',
    'glossary.term.step': 'Passaggio',
    'glossary.about.step': 'Una colonna di una fase: una cosa dopo l’altra.',
    'glossary.term.lane': 'Riga',
    'glossary.about.lane':
      'Una riga della mappa che dice un tipo di cosa per ogni passaggio: esigenze, canali, emozioni, responsabili.',
    'glossary.term.channel': 'Canale',
    'glossary.about.channel':
      'Il mezzo con cui ci si incontra: negozio, telefono, sito, posta. È di tipo fisico, digitale o umano.',
    'glossary.term.handOff': 'Passaggio di canale',
    'glossary.about.handOff':
      'Il cambio di canale tra un punto di contatto e il successivo; spesso lì le emozioni calano.',
    'glossary.term.persona': 'Persona',
    'glossary.about.persona':
      'Il ritratto di un gruppo di clienti con gli stessi obiettivi, bisogni e abitudini, raccontato come una persona sola.',
    'glossary.term.path': 'Percorso',
    'glossary.about.path':
      'Una strada attraverso la mappa; può saltare passaggi, diramarsi o tornare indietro in un ciclo.',
    'glossary.term.curve': 'Curva emotiva',
    'glossary.about.curve':
      'Come si sente una persona da un punto di contatto all’altro, da −2 (frustrata) a +2 (entusiasta). Un’interruzione vuol dire che nessuno lo sa.',
    'glossary.term.moment': 'Momento della verità',
    'glossary.about.moment':
      'Un punto di contatto in cui il cliente si fa un’idea di voi: restare o andarsene, comprare o no. Nella classifica vale una volta e mezza.',
    'glossary.term.micro': 'Micro-momento',
    'glossary.about.micro':
      'Una piccola decisione lungo la strada, come continuare a leggere o chiudere la pagina. Vale una volta e un quarto.',
    'glossary.term.need': 'Esigenza e aspettativa',
    'glossary.about.need':
      'Che cosa il cliente vuole ottenere qui e che cosa dà per scontato mentre lo fa.',
    'glossary.term.opportunity': 'Opportunità',
    'glossary.about.opportunity':
      'Qualcosa che qui potrebbe andare meglio, valutato per valore e fatica.',
    'glossary.term.evidence': 'Evidenza',
    'glossary.about.evidence':
      'Su che cosa poggia un’affermazione: un’ipotesi del team, una ricerca con le persone o una misura.',
    'glossary.term.owner': 'Responsabile',
    'glossary.about.owner':
      'La persona o il team che cura un punto di contatto e risponde del suo miglioramento.',
    'glossary.term.review': 'Revisione',
    'glossary.about.review':
      'Uno sguardo a un punto di contatto a intervalli fissi; passato il termine, è in ritardo.',
    'glossary.term.leadLag': 'Metriche anticipatrici e di risultato',
    'glossary.about.leadLag':
      'Una metrica anticipatrice si muove per prima e si può influenzare (tempo di attesa); una di risultato mostra l’esito più tardi (vendite, fedeltà).',
    'glossary.term.nps': 'NPS',
    'glossary.about.nps':
      'Ci consiglieresti, da 0 a 10? Quota di 9–10 meno quota di 0–6, da −100 a +100.',
    'glossary.term.csat': 'CSAT',
    'glossary.about.csat': 'Quanto sei soddisfatto, da 1 a 5? La quota di chi ha risposto 4 o 5.',
    'glossary.term.ces': 'CES',
    'glossary.about.ces': 'È stato facile, da 1 a 7? La quota di chi ha risposto 5 o più.',
    'glossary.term.clv': 'Valore nel tempo del cliente (CLV)',
    'glossary.about.clv':
      'Quanto vale un cliente per l’organizzazione in tutto il tempo in cui resta.',
    'glossary.term.peakEnd': 'Regola picco-fine',
    'glossary.about.peakEnd':
      'Un’esperienza si ricorda per il momento più forte e per la fine, più che per la media.',
    'glossary.term.blueprint': 'Service Blueprint',
    'glossary.about.blueprint':
      'Il percorso con ciò che gli sta dietro: che cosa vede il cliente, che cosa fanno persone e sistemi, e le linee che li separano.',
    'glossary.term.visibility': 'Linea di visibilità',
    'glossary.about.visibility':
      'In un blueprint, ciò che sta sopra è visibile al cliente; ciò che sta sotto avviene fuori dalla sua vista.',
    'glossary.term.state': 'Stato attuale e futuro',
    'glossary.about.state':
      'La mappa com’è oggi e come dovrà essere; le uniscono i punti di contatto e si possono confrontare.',
    'glossary.term.whys': '5 Perché',
    'glossary.about.whys':
      'Chiedersi perché più volte, da un punto basso a una causa su cui si può agire.',
    'glossary.term.kaizen': 'Report Kaizen',
    'glossary.about.kaizen':
      'Un miglioramento in una pagina: che cosa non andava, perché, che cosa è cambiato e se è servito.',
    'glossary.term.heart': 'HEART',
    'glossary.about.heart':
      'Cinque lati di come stanno gli utenti: soddisfazione, coinvolgimento, adozione, fidelizzazione, successo nelle attività.',
    'glossary.term.kano': 'Kano',
    'glossary.about.kano':
      'Ordina le funzioni secondo ciò che la loro presenza e la loro assenza fanno alla soddisfazione.',
  },
  ru: {
    'glossary.search': 'Поиск в словаре',
    'glossary.none': 'В словаре ничего нет по запросу «{{words}}».',
    'glossary.whatIs': 'Что это: {{term}}',
    'glossary.term.touchpoint': 'Точка контакта',
    'glossary.about.touchpoint':
      'Любая точка, где клиент встречается с организацией: с человеком, с предметом или на экране.',
    'glossary.term.touchpointMap': 'Карта точек контакта',
    'glossary.about.touchpointMap':
      'Все точки контакта до, во время и после покупки, у каждой — что работает и что не работает.',
    'glossary.term.journeyMap': 'Карта пути клиента',
    'glossary.about.journeyMap':
      'Путь одной персоны по этапам: что она делает, думает и чувствует шаг за шагом.',
    'glossary.term.lifecycle': 'Жизненный цикл клиента',
    'glossary.about.lifecycle':
      'Всё время, пока человек ваш клиент: от первого знакомства до того, как он остаётся, возвращается или уходит; в нём может быть много путей.',
    'glossary.term.decisionJourney': 'Путь потребителя к решению',
    'glossary.about.decisionJourney':
      'Путь к решению как петля: варианты появляются и отпадают по дороге, а пережитое после покупки влияет на следующий выбор.',
    'glossary.term.experience': 'Клиентский опыт',
    'glossary.about.experience':
      'Что клиент переживает и чувствует во всех точках контакта вместе, а не в одной.',
    'glossary.term.service': 'Обслуживание клиентов',
    'glossary.about.service':
      'Помощь, которую клиент получает, когда о ней просит: часть клиентского опыта.',
    'glossary.term.complaint': 'Разрешение жалоб',
    'glossary.about.complaint':
      'Провести жалобу от первого слова до ответа, который клиент примет, и устранить её причину.',
    'glossary.term.stage': 'Этап',
    'glossary.about.stage':
      'Часть пути, в которой клиент хочет чего-то одного, например «Осознание» или «Решение».',
    'glossary.term.step': 'Шаг',
    'glossary.about.step': 'Один столбец этапа: одно за другим.',
    'glossary.term.lane': 'Ряд',
    'glossary.about.lane':
      'Строка карты, которая говорит об одном на каждом шаге: потребности, каналы, чувства, ответственные.',
    'glossary.term.channel': 'Канал',
    'glossary.about.channel':
      'Средство, через которое происходит встреча: магазин, телефон, сайт, почта. Тип — физический, цифровой или человеческий.',
    'glossary.term.handOff': 'Смена канала',
    'glossary.about.handOff':
      'Переход в другой канал между соседними точками контакта; настроение там часто падает.',
    'glossary.term.persona': 'Персона',
    'glossary.about.persona':
      'Портрет группы клиентов с одними целями, потребностями и привычками, описанный как один человек.',
    'glossary.term.path': 'Маршрут',
    'glossary.about.path':
      'Один из путей по карте: он может пропускать шаги, ветвиться или петлёй возвращаться назад.',
    'glossary.term.curve': 'Эмоциональная кривая',
    'glossary.about.curve':
      'Что чувствует персона от точки к точке: от −2 (разочарование) до +2 (восторг). Разрыв значит, что это неизвестно.',
    'glossary.term.moment': 'Момент истины',
    'glossary.about.moment':
      'Точка контакта, в которой клиент решает, как к вам относиться: остаться или уйти, купить или нет. В рейтинге весит в полтора раза больше.',
    'glossary.term.micro': 'Микромомент',
    'glossary.about.micro':
      'Маленькое решение по дороге, например читать дальше или закрыть страницу. Весит в 1,25 раза больше.',
    'glossary.term.need': 'Потребность и ожидание',
    'glossary.about.need':
      'Что клиент хочет здесь сделать и что он при этом считает само собой разумеющимся.',
    'glossary.term.opportunity': 'Возможность',
    'glossary.about.opportunity': 'То, что здесь можно улучшить; оценивается по пользе и усилиям.',
    'glossary.term.evidence': 'Доказательство',
    'glossary.about.evidence':
      'На чём держится утверждение: предположение команды, исследование с людьми или измерение.',
    'glossary.term.owner': 'Ответственный',
    'glossary.about.owner':
      'Человек или команда, которые следят за точкой контакта и отвечают за её улучшение.',
    'glossary.term.review': 'Пересмотр',
    'glossary.about.review':
      'Взгляд на точку контакта через равные сроки; когда срок прошёл, он просрочен.',
    'glossary.term.leadLag': 'Опережающие и итоговые показатели',
    'glossary.about.leadLag':
      'Опережающий показатель меняется первым, и на него можно влиять (время ожидания); итоговый показывает результат позже (продажи, лояльность).',
    'glossary.term.nps': 'NPS',
    'glossary.about.nps':
      'Порекомендуете ли вы нас, от 0 до 10? Доля 9–10 минус доля 0–6, от −100 до +100.',
    'glossary.term.csat': 'CSAT',
    'glossary.about.csat': 'Насколько вы довольны, от 1 до 5? Доля ответивших 4 или 5.',
    'glossary.term.ces': 'CES',
    'glossary.about.ces': 'Было ли это легко, от 1 до 7? Доля ответивших 5 и выше.',
    'glossary.term.clv': 'Пожизненная ценность клиента (CLV)',
    'glossary.about.clv': 'Сколько клиент приносит организации за всё время, пока остаётся с ней.',
    'glossary.term.peakEnd': 'Правило пика и конца',
    'glossary.about.peakEnd':
      'Опыт запоминают по самому сильному моменту и по концу, а не по среднему.',
    'glossary.term.blueprint': 'Схема сервиса (service blueprint)',
    'glossary.about.blueprint':
      'Путь вместе с тем, что за ним стоит: что видит клиент, что делают люди и системы и где проходят границы.',
    'glossary.term.visibility': 'Линия видимости',
    'glossary.about.visibility':
      'В схеме сервиса всё выше неё клиент видит, всё ниже происходит за кулисами.',
    'glossary.term.state': 'Текущее и будущее состояние',
    'glossary.about.state':
      'Карта как она есть и какой должна стать; их связывают точки контакта, и их можно сравнить.',
    'glossary.term.whys': '5 «почему»',
    'glossary.about.whys':
      'Спрашивать «почему» снова и снова: от спада к причине, которую можно устранить.',
    'glossary.term.kaizen': 'Отчёт кайдзен',
    'glossary.about.kaizen':
      'Одно улучшение на одной странице: что было не так, почему, что изменили и помогло ли это.',
    'glossary.term.heart': 'HEART',
    'glossary.about.heart':
      'Пять сторон того, как дела у пользователей: удовлетворённость, вовлечённость, принятие, удержание, успешность задач.',
    'glossary.term.kano': 'Модель Кано',
    'glossary.about.kano':
      'Разделяет функции по тому, как их наличие и отсутствие влияют на удовлетворённость.',
  },
  he: {
    'glossary.search': 'חיפוש במילון המונחים',
    'glossary.none': 'אין במילון דבר עבור ״{{words}}״.',
    'glossary.whatIs': 'מה זה: {{term}}',
    'glossary.term.touchpoint': 'נקודת מגע',
    'glossary.about.touchpoint': 'כל מקום שבו לקוח פוגש את הארגון: אדם, חפץ או מסך.',
    'glossary.term.touchpointMap': 'מפת נקודות מגע',
    'glossary.about.touchpointMap':
      'כל נקודות המגע לפני הרכישה, במהלכה ואחריה, ובכל אחת מה עובד ומה לא עובד.',
    'glossary.term.journeyMap': 'מפת מסע הלקוח',
    'glossary.about.journeyMap':
      'דרכה של פרסונה אחת בין השלבים: מה היא עושה, חושבת ומרגישה, צעד אחר צעד.',
    'glossary.term.lifecycle': 'מחזור חיי הלקוח',
    'glossary.about.lifecycle':
      'כל הזמן שבו אדם הוא לקוח, מההיכרות הראשונה ועד שהוא נשאר, חוזר או עוזב; הוא יכול לכלול מסעות רבים.',
    'glossary.term.decisionJourney': 'מסע ההחלטה של הצרכן',
    'glossary.about.decisionJourney':
      'הדרך להחלטה כלולאה: אפשרויות נוספות ויורדות בדרך, ומה שחווים אחרי הרכישה מעצב את הבחירה הבאה.',
    'glossary.term.experience': 'חוויית לקוח',
    'glossary.about.experience': 'מה שהלקוח חווה ומרגיש בכל נקודות המגע יחד, ולא רק באחת.',
    'glossary.term.service': 'שירות לקוחות',
    'glossary.about.service': 'העזרה שלקוח מקבל כשהוא מבקש אותה: חלק אחד מהחוויה.',
    'glossary.term.complaint': 'טיפול בתלונות',
    'glossary.about.complaint':
      'ללוות תלונה מהמילה הראשונה ועד תשובה שהלקוח מקבל, ולתקן את הסיבה לה.',
    'glossary.term.stage': 'שלב',
    'glossary.about.stage': 'חלק במסע שבו הלקוח רוצה דבר אחד, כמו שיקול או החלטה.',
    'glossary.term.step': 'צעד',
    'glossary.about.step': 'עמודה אחת בתוך שלב: דבר אחרי דבר.',
    'glossary.term.lane': 'שורה',
    'glossary.about.lane':
      'שורה במפה שאומרת סוג אחד של דברים על כל צעד: צרכים, ערוצים, רגשות, אחראים.',
    'glossary.term.channel': 'ערוץ',
    'glossary.about.channel':
      'האמצעי שדרכו נפגשים: חנות, טלפון, אתר, דואר. הסוג הוא פיזי, דיגיטלי או אנושי.',
    'glossary.term.handOff': 'מעבר ערוץ',
    'glossary.about.handOff': 'החלפת ערוץ בין נקודת מגע לבאה אחריה; לעיתים קרובות הרגש יורד שם.',
    'glossary.term.persona': 'פרסונה',
    'glossary.about.persona':
      'דיוקן של קבוצת לקוחות עם אותן מטרות, צרכים והרגלים, כאילו היו אדם אחד.',
    'glossary.term.path': 'נתיב',
    'glossary.about.path': 'דרך אחת במפה; נתיב יכול לדלג על צעדים, להתפצל או לחזור לצעד בלולאה.',
    'glossary.term.curve': 'עקומת הרגש',
    'glossary.about.curve':
      'מה הפרסונה מרגישה מנקודת מגע לנקודת מגע, מ־\u2066−2\u2069 (מתוסכלת) עד \u2066+2\u2069 (נלהבת). רווח פירושו שאיש אינו יודע.',
    'glossary.term.moment': 'רגע האמת',
    'glossary.about.moment':
      'נקודת מגע שבה הלקוח מחליט מה דעתו עליכם: להישאר או לעזוב, לקנות או לא. בדירוג משקלה פי אחד וחצי.',
    'glossary.term.micro': 'מיקרו־רגע',
    'glossary.about.micro': 'החלטה קטנה בדרך, כמו להמשיך לקרוא או לסגור את הדף. משקלה פי אחד ורבע.',
    'glossary.term.need': 'צורך וציפייה',
    'glossary.about.need': 'מה הלקוח רוצה להשיג כאן, ומה מובן לו מאליו בזמן שהוא עושה זאת.',
    'glossary.term.opportunity': 'הזדמנות',
    'glossary.about.opportunity': 'משהו שיכול להיות כאן טוב יותר, מוערך לפי התועלת והמאמץ.',
    'glossary.term.evidence': 'ראיות',
    'glossary.about.evidence': 'על מה נשענת קביעה: הנחה של הצוות, מחקר עם אנשים או מדידה.',
    'glossary.term.owner': 'אחראי',
    'glossary.about.owner': 'האדם או הצוות שמטפל בנקודת מגע ואחראי לשיפור שלה.',
    'glossary.term.review': 'סקירה',
    'glossary.about.review': 'מבט על נקודת מגע במרווחי זמן קבועים; כשהמועד עובר, היא באיחור.',
    'glossary.term.leadLag': 'מדדים מקדימים ומדדי תוצאה',
    'glossary.about.leadLag':
      'מדד מקדים משתנה ראשון ואפשר להשפיע עליו (זמן המתנה); מדד תוצאה מראה את התוצאה אחר כך (מכירות, נאמנות).',
    'glossary.term.nps': 'NPS',
    'glossary.about.nps':
      'האם תמליצו עלינו, מ־0 עד 10? שיעור ה־\u20669–10\u2069 פחות שיעור ה־\u20660–6\u2069, מ־\u2066−100\u2069 עד \u2066+100\u2069.',
    'glossary.term.csat': 'CSAT',
    'glossary.about.csat': 'עד כמה אתם מרוצים, מ־1 עד 5? שיעור המשיבים 4 או 5.',
    'glossary.term.ces': 'CES',
    'glossary.about.ces': 'האם היה קל, מ־1 עד 7? שיעור המשיבים 5 ומעלה.',
    'glossary.term.clv': 'ערך חיי לקוח (CLV)',
    'glossary.about.clv': 'כמה שווה לקוח לארגון לאורך כל הזמן שהוא נשאר.',
    'glossary.term.peakEnd': 'כלל השיא והסוף',
    'glossary.about.peakEnd':
      'אנשים זוכרים חוויה לפי הרגע החזק ביותר ולפי הסוף, יותר מאשר לפי הממוצע.',
    'glossary.term.blueprint': 'תרשים שירות (Service Blueprint)',
    'glossary.about.blueprint':
      'המסע עם מה שמאחוריו: מה הלקוח רואה, מה עושים אנשים ומערכות, והקווים ביניהם.',
    'glossary.term.visibility': 'קו הנראות',
    'glossary.about.visibility':
      'בתרשים שירות, מה שמעליו הלקוח רואה; מה שמתחתיו קורה מחוץ לטווח הראייה.',
    'glossary.term.state': 'מצב קיים ומצב עתידי',
    'glossary.about.state':
      'המפה כפי שהיא היום וכפי שתהיה; נקודות המגע מקשרות ביניהן ואפשר להשוות.',
    'glossary.term.whys': 'חמשת ה״למה״',
    'glossary.about.whys': 'לשאול שוב ושוב למה, מנקודת שפל ועד סיבה שאפשר לשנות.',
    'glossary.term.kaizen': 'דוח קאיזן',
    'glossary.about.kaizen': 'שיפור אחד בעמוד אחד: מה לא היה בסדר, למה, מה שונה והאם זה עזר.',
    'glossary.term.heart': 'HEART',
    'glossary.about.heart':
      'חמישה צדדים של מצב המשתמשים: שביעות רצון, מעורבות, אימוץ, שימור, הצלחה במשימה.',
    'glossary.term.kano': 'מודל קאנו',
    'glossary.about.kano': 'ממיין תכונות לפי מה שקיומן וחסרונן עושים לשביעות הרצון.',
  },
});
