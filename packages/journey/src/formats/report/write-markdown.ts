import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { coverage } from '../../analyses/coverage.ts';
import {
  type JourneyFacts,
  journeyFacts,
  type PlacedTouchpoint,
} from '../../analyses/journey-facts.ts';
import { overdueReviews } from '../../analyses/overdue-reviews.ts';
import { priorities } from '../../analyses/priority.ts';
import { notesOf } from '../../csv/notes-of.ts';
import { isRtlLocale, mostlyRtl } from '../../csv/text-direction.ts';
import { picturesOf } from '../../pictures-of.ts';
import type { Day } from '../../records/day.ts';
import type { PlacementProps } from '../../records/placement.ts';
import { inDirection, markdownTable, plainMarkdown } from './markdown-cells.ts';
import { type ReportWords, reportWords } from './report-words.ts';

export interface ReportOptions {
  /** The day that reviews are overdue at. */
  readonly date: Day;
  /** Language of the headings. */
  readonly locale?: string;
  /** Where a record opens in a browser. */
  readonly linkTo?: (record: RecordId) => string;
}

/**
 * A map as a page of Markdown: what it is about, a table for each stage, what to fix first, overdue reviews, coverage
 * and when it was last validated. Parts that are written from the right stand in blocks that say so.
 * @throws if there is no such map
 */
export function writeMarkdown(
  map: RecordId,
  read: Read,
  { date, locale = 'en', linkTo }: ReportOptions,
): string {
  const facts = journeyFacts(map, read);
  const words = reportWords(locale);
  const dirOf = (texts: readonly string[]) =>
    (mostlyRtl(texts) ?? isRtlLocale(locale)) ? 'rtl' : 'ltr';
  const titles = (places: readonly PlacedTouchpoint[]) => places.map(({ title }) => title);
  const all = titles(facts.places);
  const stages = facts.stages.map(({ id, title }) => {
    const here = facts.places.filter(({ stage }) => stage === id);
    const page = [`## ${plainMarkdown(title)}`, stageTable(facts, here, read, words)];
    return inDirection(dirOf([title, ...titles(here)]), page.join('\n\n'));
  });
  const isRtl = facts.model.map.props.dir === 'rtl';
  const [first, ...rest] = [
    header(facts, words),
    ...pictures(facts, read, words, linkTo),
    lists(facts, date, words),
  ].map((page) => inDirection(isRtl ? 'rtl' : dirOf(all), page));
  return `${[first, ...stages, ...rest].join('\n\n')}\n`;
}

function header({ model, personas }: JourneyFacts, words: ReportWords): string {
  const { props, text = '' } = model.map;
  const scope = [props.scopeStart, props.scopeEnd].filter(Boolean).join(' – ');
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.persona, personas.join(', ')],
    [words.scenario, props.scenario],
    [words.goal, props.goal],
    [words.scope, scope],
    [words.owner, props.owner],
    [words.state, words[props.state]],
    [words.validated, props.lastReviewedAt ?? words.never],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value?.trim() ? [`- **${name}:** ${plainMarkdown(value)}`] : [],
  );
  return [`# ${plainMarkdown(text)}`, lines.join('\n'), `_${words.estimate}_`].join('\n\n');
}

function stageTable(
  { model, personas }: JourneyFacts,
  places: readonly PlacedTouchpoint[],
  read: Read,
  words: ReportWords,
): string {
  if (places.length === 0) return `${words.nothing}.`;
  const names = [words.touchpoint, words.channel, ...personas, words.positives, words.negatives];
  const rows = places.map((place) => {
    const placement = read.record(place.placement) as BoardRecord<PlacementProps>;
    const notes = (type: 'positives' | 'negatives') =>
      notesOf(model, read, placement, type).map(plainMarkdown).join('<br>');
    const { channel, channelType, owner } = place.props;
    return [
      plainMarkdown(place.title),
      plainMarkdown(channel ?? (channelType ? words[channelType] : '')),
      ...personas.map((persona) => signed(place.emotions.get(persona))),
      notes('positives'),
      notes('negatives'),
      plainMarkdown(owner ?? ''),
    ];
  });
  return markdownTable([...names.map(plainMarkdown), words.owner], rows);
}

/** Which pictures touchpoints have, whose they are and where they can be seen: a page of text holds none itself. */
function pictures(
  { places }: JourneyFacts,
  read: Read,
  words: ReportWords,
  linkTo: ReportOptions['linkTo'],
): string[] {
  const rows = uniqueTouchpoints(places).flatMap((place) =>
    picturesOf(place.touchpoint, read).map(({ text = '', props }) => [
      plainMarkdown(place.title),
      plainMarkdown(text),
      plainMarkdown(props.source ?? ''),
      ...(linkTo
        ? [`[${plainMarkdown(props.name ?? words.picture)}](${linkTo(place.placement)})`]
        : []),
    ]),
  );
  if (rows.length === 0) return [];
  const head = [words.touchpoint, words.caption, words.source, ...(linkTo ? [words.picture] : [])];
  return [`## ${words.pictures}\n\n${markdownTable(head.map(plainMarkdown), rows)}`];
}

function uniqueTouchpoints(places: readonly PlacedTouchpoint[]): PlacedTouchpoint[] {
  return [
    ...new Map(places.toReversed().map((place) => [place.touchpoint, place])).values(),
  ].reverse();
}

function lists(facts: JourneyFacts, date: Day, words: ReportWords): string {
  const ranked = priorities(facts)
    .filter(({ score }) => score > 0)
    .map(({ place, score, factors }) => [
      plainMarkdown(place.title),
      rounded(score),
      factors
        .map(({ persona, emotion, target, importance, weight }) =>
          plainMarkdown(
            `${persona}: (${signed(target)} − ${signed(emotion)}) × ${importance} × ${weight}`,
          ),
        )
        .join('<br>'),
    ]);
  const overdue = overdueReviews(facts, date).map(({ place, days }) => [
    plainMarkdown(place.title),
    days === undefined ? words.never : String(days),
    plainMarkdown(place.props.owner ?? ''),
  ]);
  const covered = coverage(facts).map(({ title, cells }) => [
    plainMarkdown(title),
    ...[cells.physical, cells.digital, cells.human].map(({ places }) => String(places.length)),
  ]);
  const table = (head: readonly string[], rows: readonly string[][]) =>
    rows.length > 0 ? markdownTable(head.map(plainMarkdown), rows) : `${words.nothing}.`;
  return [
    `## ${words.priority}`,
    table([words.touchpoint, words.score, words.factors], ranked),
    `## ${words.overdue} (${date})`,
    table([words.touchpoint, words.days, words.owner], overdue),
    `## ${words.coverage}`,
    table([words.stage, words.physical, words.digital, words.human], covered),
  ].join('\n\n');
}

/** Feelings have their sign, what is unknown is left open. */
function signed(value: number | undefined): string {
  if (value === undefined) return '';
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

function rounded(score: number): string {
  return String(Math.round(score * 100) / 100);
}
