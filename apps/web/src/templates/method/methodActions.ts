import { type Action, type ActionInput, defineAction, type Editor } from '@feltline/editor';
import { type JourneyMapProps, sheetsAbout, sourcesOf } from '@feltline/journey';
import { heartRowAt, metricChoices, metricIn, noMetric } from './heartRow.ts';
import { type MethodFocus, methodFocus } from './methodFocus.ts';

/** What a map can be made of another kind. */
const mapKinds = ['touchpoint-map', 'journey-map'] as const;
/** As the templates know them. */
const stageSets = ['p3', 'p4', 'p5'] as const;

/** From a low to its cause, to what is done about it and to measuring again; and what is made of a map. */
export const methodActions: readonly Action[] = [
  makes('fiveWhys', 't5', ({ note, touchpoint, sheet }) => !sheet && (note ?? touchpoint)),
  // what follows from a sheet is at hand on its bar; from a note or touchpoint it is one way of several
  makes('kaizen', 't7', ({ page }) => page?.template === 't5'),
  makes('kaizenFrom', 't7', ({ note, touchpoint, page }) => !page && (note ?? touchpoint)),
  makes('heart', 't8', ({ page }) => page?.template === 't7'),
  action('measure', {
    when: ({ note, touchpoint, page }) =>
      !note && touchpoint && (!page || /^t[78]$/.test(page.template)),
    run: (editor, { touchpoint }) => editor.ask({ what: 'measure', touchpoint }),
  }),
  action('linkMetric', {
    when: ({ page }, editor) => heartRowAt(editor, page) && metricChoices(editor, page).length > 0,
    options: ({ page }, editor) => [
      ...metricChoices(editor, page),
      { value: noMetric, label: 'method.noMetric' },
    ],
    now: ({ page }, editor) => {
      const row = heartRowAt(editor, page);
      return row && metricIn(editor, row);
    },
    run: (editor, _focus, metric) => editor.ask({ what: 'linkMetric', metric }),
  }),
  action('openSheet', {
    onlyLooks: true,
    when: (focus, editor) => leadingFrom(focus, editor).length > 0,
    options: (focus, editor) =>
      leadingFrom(focus, editor).map(({ id, title }) => ({ value: id, label: title })),
    run: (editor, focus, value) =>
      editor.ask({ what: 'flyTo', id: value ?? leadingFrom(focus, editor)[0]?.id }),
  }),
  action('openSource', {
    onlyLooks: true,
    when: ({ page }, { board }) => page && sourcesOf(board.read, page).length > 0,
    run: (editor, { page }) =>
      page && editor.ask({ what: 'flyTo', id: sourcesOf(editor.board.read, page)[0] }),
  }),
  makes(
    'blueprint',
    't4',
    (focus, editor) => focus.isWhole && kindOf(focus, editor) !== 'service-blueprint',
  ),
  makes('inventory', 't11', ({ isWhole }) => isWhole),
  makes('surveys', 't13', ({ isWhole }) => isWhole),
  action('convert', {
    when: ({ isWhole }) => isWhole,
    options: () => mapKinds.map((value) => ({ value, label: `method.convert.${value}` })),
    now: (focus, editor) => kindOf(focus, editor),
    run: (editor, { map }, value) => editor.ask({ what: 'convertMap', map, kind: value }),
  }),
  action('stages', {
    when: ({ isWhole }) => isWhole,
    options: () => stageSets.map((value) => ({ value, label: `method.stages.${value}` })),
    run: (editor, { map }, value) => editor.ask({ what: 'applyStages', map, preset: value }),
  }),
];

interface MethodAction {
  when(focus: MethodFocus, editor: Editor): unknown;
  options?(focus: MethodFocus, editor: Editor): readonly { value: string; label: string }[];
  now?(focus: MethodFocus, editor: Editor): string | undefined;
  onlyLooks?: true;
  run(editor: Editor, focus: MethodFocus, value: string | undefined): void;
}

function action(name: string, { when, options, now, onlyLooks, run }: MethodAction): Action {
  const input: ActionInput = {
    id: `method.${name}`,
    label: `method.${name}`,
    group: 'object',
    changes: onlyLooks !== true,
    onLocked: true,
    isEnabled(editor) {
      const focus = methodFocus(editor);
      return focus !== undefined && Boolean(when(focus, editor));
    },
    run(editor, value) {
      const focus = methodFocus(editor);
      if (focus) run(editor, focus, value);
    },
  };
  if (options) {
    input.options = (editor) => {
      const focus = methodFocus(editor);
      return focus ? options(focus, editor) : [];
    };
  }
  if (now) {
    input.isChecked = (editor, value) => {
      const focus = methodFocus(editor);
      return focus !== undefined && now(focus, editor) === value;
    };
  }
  return defineAction(input);
}

/** Asks for a sheet of a template that continues what is chosen. */
function makes(name: string, template: string, when: MethodAction['when']): Action {
  return action(name, {
    when,
    run(editor, { note, touchpoint, sheet, map }) {
      editor.ask({ what: 'method', template, note, touchpoint, sheet, map });
    },
  });
}

/** The sheets made from it. */
function leadingFrom({ note, touchpoint, sheet, isWhole, map }: MethodFocus, editor: Editor) {
  const id = note ?? sheet ?? touchpoint ?? (isWhole ? map : undefined);
  return id ? sheetsAbout(editor.board.read, id).filter((one) => one.id !== sheet) : [];
}

function kindOf({ map }: MethodFocus, { board }: Editor): string | undefined {
  return map && (board.get(map)?.props as Partial<JourneyMapProps> | undefined)?.mapKind;
}
