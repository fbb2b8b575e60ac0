import { type Action, defineAction } from '@feltline/editor';
import { setSide, sideState } from './sideState.ts';
import { sideTabs } from './sideTabs.ts';

/** Every tab of the panel at the end by the palette. */
export const sideActions: readonly Action[] = sideTabs.map(({ id, label }) =>
  defineAction({
    id: `side.${id}`,
    label,
    group: 'go',
    isChecked: () => sideState().tab === id,
    run: (editor) => (sideState().tab === id ? setSide({}) : editor.ask({ what: 'side', tab: id })),
  }),
);
