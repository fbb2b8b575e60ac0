import type { Language, Read, Transaction } from '@feltline/board';
import type { Translate } from '@feltline/editor';
import {
  entryTitled,
  type MapModel,
  metricReadings,
  metricTitles,
  movePlacement,
  type NoteType,
  notesOn,
  propsOfEntry,
  setNotes,
  type TouchpointProps,
  touchpointLibrary,
  touchpointTitles,
} from '@feltline/journey';
import type { FieldSpec } from '../details/fieldSpecs.ts';
import { touchpointFields } from '../details/fieldSpecs.ts';
import { suggestionsFor } from '../details/suggestions.ts';
import type { SheetColumn } from '../sheet/sheetTypes.ts';
import { type CellWords, dayOf, isError, wholeOf, writeOption } from './cells.ts';
import { feelingColumn } from './feelingColumn.ts';
import type { TableRow } from './tableRows.ts';

export interface TableContext {
  readonly t: Translate;
  readonly read: Read;
  readonly model: MapModel;
  readonly language: Language;
  readonly words: CellWords;
  /** The name of whoever writes. */
  readonly by: string | undefined;
}

type Column = SheetColumn<TableRow>;

/** Everything a table of touchpoints has, in the order people ask for it. */
export function tableColumns(context: TableContext): Column[] {
  const { t, read, model, language, words } = context;
  const prop = (name: keyof TouchpointProps, width: number): Column => ({
    id: name,
    title: t(`details.${name}`),
    width,
    kind: 'words',
    text: ({ touchpoint }) => String(touchpoint.props[name] ?? ''),
    write: (tx, { touchpoint }, said) => {
      tx.update(touchpoint.id, { props: { [name]: said.trim() || undefined } });
      return undefined;
    },
  });
  const suggested = (field: 'owner' | 'team' | 'channel', width: number): Column => ({
    ...prop(field, width),
    suggestions: () => suggestionsFor(field, read, language),
  });
  const pick = (spec: FieldSpec, width: number): Column => {
    const options = (spec.options ?? []).map((one) => ({
      value: String(one.value),
      name: t(one.label),
    }));
    return {
      ...prop(spec.prop as keyof TouchpointProps, width),
      kind: 'pick',
      options,
      order: ({ touchpoint }) => {
        const value = touchpoint.props[spec.prop as keyof TouchpointProps];
        const at = options.findIndex((one) => one.value === String(value));
        return at < 0 ? undefined : at;
      },
      write: writeOption<TableRow>(options, words, (tx, { touchpoint }, value) => {
        const stored = spec.options?.find((one) => String(one.value) === value)?.value;
        tx.update(touchpoint.id, { props: { [spec.prop]: stored } });
      }),
    };
  };
  const field = (group: keyof typeof touchpointFields, name: string): FieldSpec => {
    const found = (touchpointFields[group] as readonly FieldSpec[]).find(
      ({ prop }) => prop === name,
    );
    if (!found) throw new Error(`expected the field ${name} in ${group}, got none`);
    return found;
  };
  const number = (
    name: 'importanceCustomer' | 'reviewEveryDays',
    high: number,
    width: number,
  ): Column => ({
    ...prop(name, width),
    order: ({ touchpoint }) => touchpoint.props[name],
    write: (tx, { touchpoint }, said) => {
      const answer = wholeOf(said, 1, high, words);
      if (isError(answer)) return answer;
      tx.update(touchpoint.id, { props: { [name]: answer.value } });
      return undefined;
    },
  });
  const notes = (type: NoteType): Column => ({
    id: type,
    title: t(`details.${type}`),
    width: 200,
    kind: 'lines',
    text: ({ placement }) =>
      notesOn(model, read, placement, type)
        .map((id) => read.record(id)?.text ?? '')
        .filter(Boolean)
        .join('\n'),
    write: (tx, { placement, stage }, said) => {
      if (!stage) return { got: said, expected: t('sheet.placed') };
      setNotes(tx, tx.read, placement.id, type, said.split('\n'), t(`journey.lane.${type}`));
      return undefined;
    },
  });
  return [
    {
      id: 'title',
      title: t('details.touchpoint'),
      width: 290,
      kind: 'words',
      text: ({ touchpoint }) => touchpoint.text ?? '',
      faint: () => t('journey.part.touchpoint'),
      suggestions: () => touchpointLibrary.map(({ key }) => touchpointTitles[language][key]),
      write: (tx, { touchpoint }, said) => {
        tx.setText(touchpoint.id, said.trim());
        fillFromLibrary(tx, touchpoint, said, language);
        return undefined;
      },
    },
    stageColumn(context),
    pick(field('channel', 'channelType'), 110),
    suggested('channel', 140),
    pick(field('moment', 'moment'), 150),
    number('importanceCustomer', 5, 124),
    ...feelingColumns(context),
    notes('positives'),
    notes('negatives'),
    suggested('owner', 130),
    pick(field('people', 'status'), 130),
    metricColumn(context),
    {
      ...prop('lastReviewedAt', 130),
      write: (tx, { touchpoint }, said) => {
        const answer = dayOf(said, words);
        if (isError(answer)) return answer;
        tx.update(touchpoint.id, { props: { lastReviewedAt: answer.value } });
        return undefined;
      },
    },
    number('reviewEveryDays', 3650, 110),
    pick(field('evidence', 'evidence'), 120),
    prop('need', 200),
    prop('expectation', 200),
    prop('purpose', 200),
    suggested('team', 120),
    pick(field('channel', 'ownership'), 140),
    {
      ...prop('tags', 150),
      text: ({ touchpoint }) => (touchpoint.props.tags ?? []).join(', '),
      write: (tx, { touchpoint }, said) => {
        const tags = said.split(/[,،;\n]/).map((tag) => tag.trim());
        const own = [...new Set(tags.filter(Boolean))];
        tx.update(touchpoint.id, { props: { tags: own.length > 0 ? own : undefined } });
        return undefined;
      },
    },
  ];
}

/** A touchpoint of the library that nothing is known of yet gets what the library knows. */
function fillFromLibrary(
  tx: Transaction,
  { id, props }: TableRow['touchpoint'],
  title: string,
  language: Language,
): void {
  const entry = entryTitled(title);
  if (entry && !props.channelType && !props.channel)
    tx.update(id, { props: propsOfEntry(entry, language) });
}

function stageColumn({ t, model, words }: TableContext): Column {
  const options = model.stages
    .filter(({ id }) => model.steps.some(({ props }) => props.stage === id))
    .map(({ id, text }) => ({ value: String(id), name: text || t('journey.part.stage') }));
  const stages = model.stages.map(({ id }) => id);
  return {
    id: 'stage',
    title: t('details.stage'),
    width: 140,
    kind: 'pick',
    options,
    text: ({ stage }) => stage ?? '',
    order: ({ stage }) => (stage ? stages.indexOf(stage) : undefined),
    write: (tx, row, said) => {
      if (said.trim() === '') return { got: said, expected: t('sheet.aStage') };
      return writeOption<TableRow>(options, words, (tx, { placement, stage }, value) => {
        const step = model.steps.findLast(({ props }) => props.stage === value);
        if (step && value !== stage)
          movePlacement(tx, tx.read, placement.id, step.id, Number.POSITIVE_INFINITY);
      })(tx, row, said);
    },
  };
}

function feelingColumns(context: TableContext): Column[] {
  const { t, model } = context;
  return model.personas.map((persona) => ({
    ...feelingColumn(persona, context),
    title: `${t('sheet.feeling')}: ${persona.text || t('journey.part.persona')}`,
    width: 130,
  }));
}

/** The figures as they are now; they are entered in the details, reading by reading. */
function metricColumn({ t, language }: TableContext): Column {
  const titles = metricTitles[language] as Readonly<Record<string, string>>;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return {
    id: 'metrics',
    title: t('details.group.metrics'),
    width: 170,
    kind: 'words',
    text: ({ metrics }) =>
      metrics
        .map((metric) => {
          const { now } = metricReadings(metric);
          const name = metric.title || titles[metric.props.kind] || metric.props.kind;
          return now ? `${name} ${number.format(now.value)} ${metric.props.unit}`.trim() : name;
        })
        .join(', '),
  };
}
