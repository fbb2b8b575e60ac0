/** The example journey as touchpoint CSV, and what people said about it as a second file. Feelings, dates and owners are made up. */
export const touchpoints = `id,phase,stage,title,channel_type,channel,ownership,importance_customer,moment,emotion[Marta],emotion[Dani],last_reviewed,review_every_days,owner,evidence
TP01,before,Awareness,Online banner ad,digital,display ad,brand,3,none,1,0,2026-01-10,180,Marketing,assumption
TP02,before,Awareness,Word of mouth from a friend,human,word of mouth,social,4,micro,2,1,2026-01-10,180,,research
TP03,before,Consideration,Brand website,digital,website,brand,4,micro,0,-1,2025-11-01,90,Web team,measured
TP04,before,Consideration,Customer review site,digital,review site,social,5,mot,1,1,2026-02-01,90,Marketing,research
TP05,before,Decision,Support call for the shop address,human,phone,brand,4,micro,-2,-1,2025-08-15,90,Support,measured
TP06,before,Decision,Product video,digital,video,brand,2,none,1,0,2026-03-01,180,Marketing,assumption
TP07,during,Action,Visit to the shop,physical,store,brand,4,none,1,-1,2025-12-01,180,Retail,research
TP08,during,Action,Point of sale: sales representative,human,in person,brand,5,mot,2,0,2026-03-15,90,Retail,measured
TP09,during,Action,Checkout line,physical,store,brand,4,none,-1,-2,2025-12-01,90,Retail,research
TP10,after,Loyalty,Thank-you note,digital,email,brand,2,none,1,1,2026-01-20,365,CRM,assumption
TP11,after,Loyalty,Billing and receipt,digital,email,brand,3,none,-1,-1,,90,Finance,assumption
TP12,after,Loyalty,Customer survey,digital,survey,brand,2,none,0,0,2026-02-15,90,CX,measured
`;

export const notes = `id,stage,title,positives,negatives
TP03,Consideration,Brand website,Honest size chart,Sizes differ from the shop
TP05,Decision,Support call for the shop address,Friendly once you get through,"20 minutes on hold
The bot knows no shops"
TP08,Action,Point of sale: sales representative,Staff film your stride,Pushed the dearest pair
TP04,Consideration,Customer review site,Real runners' photos,Some reviews are paid
TP09,Action,Checkout line,,One till open
TP11,Loyalty,Billing and receipt,,"Billing error, no reply"
`;
