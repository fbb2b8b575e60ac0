import { problemsOf } from '@feltline/journey';
import { fiveWhys } from '../five-whys.ts';
import { fiveWhysWords as words } from '../five-whys.words.ts';
import { say } from './say.ts';
import type { MadeSheet, SheetSource } from './sheet.ts';
import { touchpointOn } from './touchpoint-on.ts';

/** 5 Whys that begin with a negative, or with the worst one of a touchpoint. */
export function fiveWhysFrom({ read, subject, locale, today }: SheetSource): MadeSheet {
  const { note, sheet } = subject;
  const touchpoint = touchpointOn(read, subject);
  const worst = touchpoint && problemsOf(read, touchpoint.id)[0];
  const problem = (note && read.record(note)?.text?.trim()) || worst?.text || '';
  const about = touchpoint?.text?.trim() ?? '';
  const { title } = words.tables[locale];
  const from = note ?? sheet ?? worst?.note;
  return {
    goOn: problem ? 't5.why1' : 't5.problem',
    build: (at) =>
      fiveWhys.build(locale, at, {
        title: about ? say(locale, 'titled', { title, about }) : title,
        fill: { problem, touchpoint: about, owner: touchpoint?.props.owner ?? '', date: today },
        ...(touchpoint && { touchpoint: touchpoint.id }),
        ...(from && { from }),
      }),
  };
}
