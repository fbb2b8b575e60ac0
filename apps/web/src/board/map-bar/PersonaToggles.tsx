import type { RecordId } from '@feltline/board';
import { dashLengths, type MapLayout, type PersonaProps } from '@feltline/journey';
import { mapViewOf, togglePersona } from '@feltline/objects/map-view';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editorState.ts';

/** The legend of the curves, each with its colour and dash: a press hides or shows one. */
export function PersonaToggles({ map, layout }: { map: RecordId; layout: MapLayout }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const personas = [...new Set(layout.curves.map(({ persona }) => persona))];
  if (personas.length === 0) return null;
  const { hiddenPersonas = [] } = mapViewOf(editor, map);
  return (
    <fieldset className="map-legend" aria-label={t('mapBar.curves')}>
      {personas.map((persona) => {
        const record = editor.board.get(persona);
        const { color = '', dash = '', kind } = (record?.props ?? {}) as Partial<PersonaProps>;
        const isShown = !hiddenPersonas.includes(persona);
        const isBenchmark = kind === 'benchmark';
        return (
          <button
            key={persona}
            type="button"
            className="map-persona"
            aria-pressed={isShown}
            onClick={() => togglePersona(editor, map, persona)}
          >
            <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
              <path
                d="M1 4H21"
                fill="none"
                stroke={isBenchmark ? 'var(--muted)' : color}
                strokeWidth="2.5"
                strokeDasharray={isBenchmark ? '1 4.5' : dashLengths(dash).join(' ') || undefined}
              />
            </svg>
            <span dir="auto">{record?.text || t('journey.part.persona')}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
