import type { RecordId } from '@feltline/board';
import { useTranslation } from 'react-i18next';
import { useEditorState } from '../editorState.ts';
import type { BoardSession } from '../session/BoardSession.ts';
import type { InsightAnswer } from './InsightSource.ts';

interface InsightChoicesProps {
  session: BoardSession;
  maps: readonly { id: RecordId; title: string }[];
  map: RecordId;
  answer: InsightAnswer | undefined;
  persona: string | undefined;
  path: RecordId | undefined;
  onMap(map: RecordId): void;
  onPersona(persona: string | undefined): void;
  onPath(path: RecordId | undefined): void;
}

/** Which map, whose journey, which way: only what there is a choice of. */
export function InsightChoices(props: InsightChoicesProps) {
  const { t } = useTranslation();
  const { maps, map, answer, persona, path } = props;
  const personas = answer?.whole.personas ?? [];
  const paths: readonly { id: RecordId; title: string }[] = JSON.parse(
    useEditorState(['board'], ({ board }) =>
      JSON.stringify(
        board.read.partsOf(map).flatMap((id) => {
          const record = board.get(id);
          return record?.kind === 'path' && !record.problem
            ? [{ id, title: record.text ?? '' }]
            : [];
        }),
      ),
    ),
  );
  const named = (title: string) => title || t('insights.untitled');
  const options = (list: readonly { id: RecordId; title: string }[]) =>
    list.map(({ id, title }) => ({ id: id as string, title: named(title) }));
  if (maps.length < 2 && personas.length < 2 && paths.length === 0) return null;
  return (
    <div className="insight-choices">
      {maps.length > 1 ? (
        <Chooser
          label={t('insights.panel.map')}
          value={map}
          options={options(maps)}
          onChange={(id) => props.onMap(id as RecordId)}
        />
      ) : null}
      {personas.length > 1 ? (
        <Chooser
          label={t('insights.panel.persona')}
          value={persona ?? ''}
          options={[
            { id: '', title: t('insights.panel.everybody') },
            ...personas.map((name) => ({ id: name, title: name })),
          ]}
          onChange={(name) => props.onPersona(name || undefined)}
        />
      ) : null}
      {paths.length > 0 ? (
        <Chooser
          label={t('insights.panel.path')}
          value={path ?? ''}
          options={[{ id: '', title: t('insights.panel.wholeMap') }, ...options(paths)]}
          onChange={(id) => props.onPath((id as RecordId) || undefined)}
        />
      ) : null}
    </div>
  );
}

interface ChooserProps {
  label: string;
  value: string;
  options: readonly { readonly id: string; readonly title: string }[];
  onChange(value: string): void;
}

function Chooser({ label, value, options, onChange }: ChooserProps) {
  return (
    <select
      className="insight-chooser"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
