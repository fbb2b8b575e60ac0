import type { Read, RecordId } from '@feltline/board';
import {
  type JourneyFacts,
  journeyFacts,
  type PlacedTouchpoint,
} from '../../analyses/journey-facts.ts';
import { untitled } from '../../csv/merge-rows.ts';
import { roundHalfAway } from '../../emotion-scale-conversions.ts';
import { mermaidActor, mermaidName } from './mermaid-names.ts';

/**
 * A map as Mermaid `journey` diagrams, one per persona: scores 1 … 5, a feeling nobody knows as a comment (the diagram
 * has no word for it). Several diagrams stand in fences, as a Markdown page shows them.
 */
export function writeMermaid(map: RecordId, read: Read): string {
  const facts = journeyFacts(map, read);
  const personas = facts.personas.length > 0 ? facts.personas : [undefined];
  const diagrams = personas.map((persona) => diagramOf(facts, persona));
  if (diagrams.length === 1) return `${diagrams[0]}\n`;
  return `${diagrams.map((diagram) => `\`\`\`mermaid\n${diagram}\n\`\`\``).join('\n\n')}\n`;
}

function diagramOf(facts: JourneyFacts, persona: string | undefined): string {
  const { model, stages, places } = facts;
  const isLossy = places.some(
    ({ emotions }) => !Number.isInteger(emotions.get(persona ?? '') ?? 0),
  );
  return [
    'journey',
    ...(isLossy ? ['  %% Scores are whole numbers: tenths of a feeling are lost'] : []),
    `  title ${mermaidName(model.map.text ?? '') || untitled}`,
    ...stages.flatMap(({ id, title }) => [
      `  section ${mermaidName(title) || untitled}`,
      ...places.filter(({ stage }) => stage === id).map((place) => taskOf(place, persona)),
    ]),
  ].join('\n');
}

function taskOf({ title, emotions }: PlacedTouchpoint, persona: string | undefined): string {
  const name = mermaidName(title) || untitled;
  const actor = persona === undefined ? '' : `: ${mermaidActor(persona)}`;
  const emotion = persona === undefined ? undefined : emotions.get(persona);
  if (emotion === undefined) return `    %% ${name}: ?${actor}`;
  return `    ${name}: ${roundHalfAway(emotion) + 3}${actor}`;
}
