import { type PersonaOverrideProps, personaOverrideIdOf, setOverride } from '@feltline/journey';
import type { SheetColumn } from '../sheet/sheetTypes.ts';
import { feelingColumn } from '../touchpoint-table/feelingColumn.ts';
import type { TableContext } from '../touchpoint-table/tableColumns.ts';
import type { TableRow } from '../touchpoint-table/tableRows.ts';

type Column = SheetColumn<TableRow>;

/** The touchpoint, then need, expectation and feeling of each persona; what all need stands faintly where one has no own. */
export function matrixColumns(context: Omit<TableContext, 'language'>): Column[] {
  const { t, read, model } = context;
  const title: Column = {
    id: 'title',
    title: t('details.touchpoint'),
    width: 240,
    kind: 'words',
    text: ({ touchpoint }) => touchpoint.text ?? '',
    faint: () => t('journey.part.touchpoint'),
    write: (tx, { touchpoint }, said) => {
      tx.setText(touchpoint.id, said.trim());
      return undefined;
    },
  };
  return [
    title,
    ...model.personas.flatMap((persona): Column[] => {
      const over = persona.text || t('journey.part.persona');
      const own = (field: 'need' | 'expectation'): Column => ({
        id: `${field} ${persona.id}`,
        title: t(`details.${field}`),
        over,
        width: 210,
        kind: 'words',
        text: ({ touchpoint }) =>
          (
            read.record(personaOverrideIdOf(persona.id, touchpoint.id))?.props as
              | Partial<PersonaOverrideProps>
              | undefined
          )?.[field] ?? '',
        faint: ({ touchpoint, placement }) =>
          (field === 'need' ? placement.props.need : undefined) ?? touchpoint.props[field] ?? '',
        write: (tx, { touchpoint }, said) => {
          setOverride(tx, tx.read, persona.id, touchpoint.id, { [field]: said });
          return undefined;
        },
      });
      return [
        own('need'),
        own('expectation'),
        { ...feelingColumn(persona, context), title: t('sheet.feeling'), over, width: 100 },
      ];
    }),
  ];
}
