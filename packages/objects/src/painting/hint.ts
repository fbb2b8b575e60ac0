import type { PaintEnv, PaintRecord } from '@feltline/scene';

/** Prompts on paper of a colour of its own, on both themes: at least 4.5:1 on every sticky colour in use for them. */
export const hintInk = '#50545B';

/** What something without words asks for: seen on the board while nothing is written there, never exported. */
export function hintOf(record: PaintRecord, env: PaintEnv): string {
  return env.exported || record.text ? '' : promptOf(record.props);
}

/** The prompt among the props of a kind that bears words. */
export function promptOf(props: object): string {
  const { hint } = props as { hint?: unknown };
  return typeof hint === 'string' ? hint : '';
}
