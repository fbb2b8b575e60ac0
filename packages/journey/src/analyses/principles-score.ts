import type { RecordId } from '@feltline/board';
import { type JourneyFacts, mean } from './journey-facts.ts';

/** What good touchpoints have in common. */
export const principles = ['consistent', 'easyAccess', 'personalised', 'tested'] as const;

/** How many of the four principles the touchpoints of each stage meet, 0 … 1; nothing for a stage without any. */
export function principlesScore({
  stages,
  places,
}: JourneyFacts): { stage: RecordId; title: string; share: number | undefined }[] {
  return stages.map(({ id, title }) => {
    const here = places.filter(({ stage }) => stage === id);
    const shares = here.map(
      ({ props }) =>
        principles.filter((principle) => props.principles?.[principle]).length / principles.length,
    );
    return { stage: id, title, share: mean(shares) };
  });
}
