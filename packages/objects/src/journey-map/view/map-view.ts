import type { Read, RecordId } from '@feltline/board';
import type { Editor, ObjectView } from '@feltline/editor';
import { cellOfItem, localDay, type MapLayout } from '@feltline/journey';
import { mapSigns } from '../signs/map-signs.ts';
import { dimmed, type MapShade, setAside } from './map-shade.ts';
import type { MapWishes } from './map-wishes.ts';
import { shadeOf } from './shade-of.ts';

/** How one person looks at a map. Nothing of it is on the board unless they save it. */
export class MapView implements ObjectView {
  readonly map: RecordId;
  readonly wishes: MapWishes;
  readonly #editor: Editor;
  #kept: { layout: MapLayout; signs: object; today: string; shade: MapShade } | undefined;

  constructor(editor: Editor, map: RecordId, wishes: MapWishes) {
    this.#editor = editor;
    this.map = map;
    this.wishes = wishes;
  }

  /** Personas whose points cannot be taken hold of. */
  get hiddenPersonas(): readonly RecordId[] {
    return this.wishes.hiddenPersonas ?? [];
  }

  /** What it leaves of the map; nothing where there is no map any more. */
  shade(read: Read = this.#editor.preview.read, today = localDay()): MapShade | undefined {
    const layout = read.derived<MapLayout>(this.map);
    const record = read.record(this.map);
    if (!layout || !record) return undefined;
    const signs = mapSigns(this.map, layout, read);
    const kept = this.#kept;
    if (kept?.layout === layout && kept.signs === signs && kept.today === today) return kept.shade;
    const shade = shadeOf(record, layout, this.wishes, signs.paths, read, today);
    this.#kept = { layout, signs, today, shade };
    return shade;
  }

  /** A note in a cell is drawn like what it speaks of, or like its column. */
  opacityOf(item: RecordId): number | undefined {
    const { read } = this.#editor.preview;
    const cell = cellOfItem(read, item)?.props;
    const layout = cell?.map === this.map ? read.derived<MapLayout>(this.map) : undefined;
    const shade = layout && this.shade();
    if (!cell || !shade) return undefined;
    if (shade.lanes.has(cell.lane)) return setAside;
    const own = layout.cards.filter(
      ({ touchpoint, placement }) =>
        touchpoint === cell.touchpoint && read.record(placement)?.props.step === cell.column,
    );
    if (own.length > 0) return own.some((one) => !shade.placements.has(one.placement)) ? 1 : dimmed;
    return shade.columns.has(cell.column) ? dimmed : 1;
  }
}
