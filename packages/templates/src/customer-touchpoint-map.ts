import { mapRecords } from '@feltline/journey';
import type { Template, TemplateLocale } from './template.ts';
import { directionOf, templateWords } from './template-words.ts';

const en = {
  title: 'Customer Touchpoint Map',
  before: 'Before purchase',
  during: 'During purchase',
  after: 'After purchase',
  stageHint: "Name the stage in the customer's words",
  touchpoint: 'Touchpoint',
  channel: 'Channel',
  channelHint: 'Physical, digital or human? Which channel?',
  need: 'Customer need',
  needHint: 'What does the customer need at this point?',
  negatives: 'What does not work (−)',
  moment: 'Moment of truth',
  momentHint: 'Does the customer decide something here?',
  next: 'Next improvement',
  nextHint: 'One thing to try next',
};

const he: typeof en = {
  title: 'מפת נקודות מגע',
  before: 'לפני הרכישה',
  during: 'במהלך הרכישה',
  after: 'לאחר הרכישה',
  stageHint: 'תנו לשלב שם במילים של הלקוח',
  touchpoint: 'נקודת מגע',
  channel: 'ערוץ',
  channelHint: 'פיזי, דיגיטלי או אנושי? באיזה ערוץ?',
  need: 'צורך הלקוח',
  needHint: 'מה הלקוח צריך בנקודה הזו?',
  negatives: 'מה לא עובד (−)',
  moment: 'רגע האמת',
  momentHint: 'האם הלקוח מחליט כאן משהו?',
  next: 'השיפור הבא',
  nextHint: 'דבר אחד לנסות בהמשך',
};

const words: Record<TemplateLocale, typeof en> = { en, he };
const stepsPerStage = 3;

/** Every place where customers meet us: three phases of three columns each. */
export const customerTouchpointMap: Template = {
  id: 't1',
  title: 'templates.t1',
  build(locale, at) {
    const own = words[locale];
    const shared = templateWords[locale];
    const steps = (stage: number) =>
      Array.from({ length: stepsPerStage }, (_, i) =>
        shared.touchpoint(stage * stepsPerStage + i + 1),
      );
    return mapRecords({
      at,
      title: own.title,
      mapKind: 'touchpoint-map',
      template: 't1',
      dir: directionOf(locale),
      stageHint: own.stageHint,
      stages: [
        { title: own.before, phase: 'before', color: 'indigo', steps: steps(0) },
        { title: own.during, phase: 'during', color: 'green', steps: steps(1) },
        { title: own.after, phase: 'after', color: 'amber', steps: steps(2) },
      ],
      lanes: [
        { type: 'touchpoints', title: own.touchpoint, hint: shared.touchpointsHint },
        { type: 'channel', title: own.channel, hint: own.channelHint },
        { type: 'need', title: own.need, hint: own.needHint },
        { type: 'positives', title: shared.positives, hint: shared.positivesHint },
        { type: 'negatives', title: own.negatives, hint: shared.negativesHint },
        { type: 'moment', title: own.moment, hint: own.momentHint },
        { type: 'owner', title: shared.owner, hint: shared.ownerHint },
        { type: 'stickies', title: own.next, hint: own.nextHint },
      ],
    }).records;
  },
};
