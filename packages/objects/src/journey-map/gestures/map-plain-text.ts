import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { boxContains } from '@feltline/geometry';
import { emotionTenths, type MapLayout, readMap, unitsFromTenths } from '@feltline/journey';
import { layoutOf } from './map-part.ts';

/** A map as rows and columns with tabs between, as spreadsheets read them. */
export function mapPlainText(record: BoardRecord, read: Read): string {
  const layout = layoutOf(record.id, read);
  if (!layout) return record.text ?? '';
  const model = readMap(record.id, read);
  const word = (id: RecordId | undefined) => (id ? oneLine(read.record(id)?.text) : '');
  const header = layout.columns.map(({ id }) => {
    const stage = layout.stages.find((one) => one.columns.includes(id));
    return [word(stage?.id), word(id)].filter(Boolean).join(': ');
  });
  const rows = layout.lanes.map((lane) => {
    const cells = layout.cells.filter((cell) => cell.lane === lane.id);
    const filled = cells.map((cell) => {
      if (lane.type === 'emotion') return feelings(cell.column);
      return contents(layout, cell.box).map(word).filter(Boolean).join('; ');
    });
    return [word(lane.id), ...filled].join('\t');
  });
  return [oneLine(record.text), ['', ...header].join('\t'), ...rows].join('\n');

  function feelings(column: RecordId): string {
    return (model.placementsByStep.get(column) ?? [])
      .flatMap((placement) =>
        model.personas.map((persona) => {
          const tenths = emotionTenths(model, persona.id, placement.id);
          return tenths === null
            ? ''
            : `${oneLine(persona.text)} ${unitsFromTenths(tenths)}`.trim();
        }),
      )
      .filter(Boolean)
      .join('; ');
  }
}

function contents(layout: MapLayout, box: MapLayout['box']): RecordId[] {
  const cards = layout.cards
    .filter((card) => boxContains(box, card.box))
    .map((card) => card.touchpoint);
  const items = [...layout.items].filter(([, one]) => boxContains(box, one)).map(([id]) => id);
  return [...cards, ...items];
}

function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
