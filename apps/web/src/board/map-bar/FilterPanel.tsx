import type { RecordId } from '@feltline/board';
import type { MapFilter, MapLayout } from '@feltline/journey';
import {
  changeMapView,
  type FilterChoice,
  filterChoices,
  focusStage,
  holdsChoice,
  mapSigns,
  mapViewOf,
  toggleLane,
  withChoice,
} from '@feltline/objects/map-view';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorState } from '../editorState.ts';
import { useToday } from '../today.ts';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { choiceName, fieldName } from './choiceName.ts';
import { matchesOf } from './matchesOf.ts';

/** Everything one can look for on a map: what is there, with how often. */
export function FilterPanel({ map }: { map: RecordId }) {
  const { t } = useTranslation();
  const editor = useEditor();
  useBoardVersion(editor, 120);
  const today = useToday();
  const view = useEditorState(['views'], () => mapViewOf(editor, map));
  const { read } = editor.board;
  const layout = read.derived<MapLayout>(map);
  if (!layout) return null;
  const { filter = {}, stage, path, hiddenLanes = [] } = view;
  const set = (next: MapFilter) => changeMapView(editor, map, { filter: next });
  const choices = Map.groupBy(filterChoices(layout, read), ({ field }) => field);
  const personas: FilterChoice[] = [...new Set(layout.curves.map(({ persona }) => persona))].map(
    (value) => ({
      field: 'personas',
      value,
      count: matchesOf(editor, map, { filter: { personas: [value] } }, today).matching,
    }),
  );
  const due = matchesOf(editor, map, { filter: { overdue: true } }, today).matching;
  const { paths } = mapSigns(map, layout, read);
  const ways = paths.filter(({ kind, title }) => kind === 'main' || title !== '');
  const fields: [keyof MapFilter, readonly FilterChoice[]][] = [
    ...choices,
    ['personas', personas.length > 1 ? personas : []],
    ['overdue', due > 0 ? [{ field: 'overdue', value: 'overdue', count: due }] : []],
  ];
  const nameOf = (id: RecordId, otherwise: string) => editor.board.get(id)?.text || t(otherwise);
  return (
    <div className="map-filter">
      {fields.map(([field, options]) =>
        options.length === 0 ? null : (
          <Group key={field} title={fieldName(field, t)}>
            {options.map(({ value, count }) => (
              <Option
                key={value}
                name={choiceName(field, value, editor, t)}
                count={count}
                isOn={holdsChoice(filter, field, value)}
                onPress={() => set(withChoice(filter, field, value))}
              />
            ))}
          </Group>
        ),
      )}
      <Group title={t('mapBar.stage')}>
        {layout.stages.map(({ id }) => (
          <Option
            key={id}
            name={nameOf(id, 'journey.part.stage')}
            isOn={stage === id}
            onPress={() => focusStage(editor, map, stage === id ? undefined : id)}
          />
        ))}
      </Group>
      {ways.length === 0 ? null : (
        <Group title={t('mapBar.path')}>
          {ways.map(({ id, title }) => (
            <Option
              key={id}
              name={title || t('journey.part.path')}
              isOn={path === id}
              onPress={() => changeMapView(editor, map, { path: path === id ? undefined : id })}
            />
          ))}
        </Group>
      )}
      <Group title={t('mapBar.setAside')}>
        {layout.lanes.map(({ id }) => (
          <Option
            key={id}
            name={nameOf(id, 'journey.part.lane')}
            isOn={hiddenLanes.includes(id)}
            onPress={() => toggleLane(editor, map, id)}
          />
        ))}
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} className="map-filter-title">
        {title}
      </div>
      <div className="map-filter-options">{children}</div>
    </div>
  );
}

interface OptionProps {
  name: string;
  count?: number;
  isOn: boolean;
  onPress(): void;
}

function Option({ name, count, isOn, onPress }: OptionProps) {
  return (
    <button type="button" className="map-option" aria-pressed={isOn} onClick={onPress}>
      <span dir="auto">{name}</span>
      {count === undefined ? null : <span className="map-option-count">{count}</span>}
    </button>
  );
}
