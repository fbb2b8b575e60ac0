/** The example journey in Italian, row by row as in English. */
export const touchpoints = `id,phase,stage,title,channel_type,channel,ownership,importance_customer,moment,emotion[Marta],emotion[Dani],last_reviewed,review_every_days,owner,evidence
TP01,before,Consapevolezza,Banner pubblicitario online,digital,pubblicità display,brand,3,none,1,0,2026-01-10,180,Marketing,assumption
TP02,before,Consapevolezza,Passaparola di un'amica,human,passaparola,social,4,micro,2,1,2026-01-10,180,,research
TP03,before,Considerazione,Sito del marchio,digital,sito web,brand,4,micro,0,-1,2025-11-01,90,Team web,measured
TP04,before,Considerazione,Sito di recensioni dei clienti,digital,sito di recensioni,social,5,mot,1,1,2026-02-01,90,Marketing,research
TP05,before,Decisione,Telefonata: dov'è il negozio?,human,telefono,brand,4,micro,-2,-1,2025-08-15,90,Assistenza,measured
TP06,before,Decisione,Video del prodotto,digital,video,brand,2,none,1,0,2026-03-01,180,Marketing,assumption
TP07,during,Azione,Visita al negozio,physical,negozio,brand,4,none,1,-1,2025-12-01,180,Punti vendita,research
TP08,during,Azione,Punto vendita: addetto alle vendite,human,di persona,brand,5,mot,2,0,2026-03-15,90,Punti vendita,measured
TP09,during,Azione,Fila alla cassa,physical,negozio,brand,4,none,-1,-2,2025-12-01,90,Punti vendita,research
TP10,after,Fedeltà,Biglietto di ringraziamento,digital,e-mail,brand,2,none,1,1,2026-01-20,365,CRM,assumption
TP11,after,Fedeltà,Fattura e ricevuta,digital,e-mail,brand,3,none,-1,-1,,90,Contabilità,assumption
TP12,after,Fedeltà,Sondaggio tra i clienti,digital,sondaggio,brand,2,none,0,0,2026-02-15,90,Esperienza cliente,measured
`;

export const notes = `id,stage,title,positives,negatives
TP03,Considerazione,Sito del marchio,Tabella delle taglie onesta,Le taglie sono diverse dal negozio
TP05,Decisione,Telefonata: dov'è il negozio?,Gentili quando rispondono,"20 minuti in attesa
Il bot non conosce i negozi"
TP08,Azione,Punto vendita: addetto alle vendite,Il personale filma la tua corsa,Insistono sul paio più caro
TP04,Considerazione,Sito di recensioni dei clienti,Foto di veri corridori,Alcune recensioni sono pagate
TP09,Azione,Fila alla cassa,,Una sola cassa aperta
TP11,Fedeltà,Fattura e ricevuta,,"Errore in fattura, nessuna risposta"
`;
