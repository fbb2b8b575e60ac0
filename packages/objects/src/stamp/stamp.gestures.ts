import { defineAction, type Editor, type KindGestures } from '@feltline/editor';
import type { StampProps } from './stamp.model.ts';
import { type StampIconName, stampDisc, stampIconNames, stampIcons } from './stamp-icons.ts';
import { stampInHand, stampTool, takeStamp } from './stamping.ts';

const isStamping = (editor: Editor) => editor.tool === 'stamp';

export const stampGestures: KindGestures = {
  kind: 'stamp',
  tools: [
    {
      name: 'stamp',
      label: 'tool.stamp',
      keys: [],
      icon: 'M5 20.5h14M6 16.5v-1.4c0-.9.7-1.6 1.6-1.6h2.2c.5-2.3-1.3-3.4-1.3-6a3.5 3.5 0 0 1 7 0c0 2.6-1.8 3.7-1.3 6h2.2c.9 0 1.6.7 1.6 1.6v1.4H6z',
      order: 100,
      stays: true,
      state: stampTool,
    },
  ],
  actions: [
    defineAction({
      id: 'stamp.icon',
      label: 'stamp.icon',
      group: 'toolOption',
      changes: true,
      isEnabled: isStamping,
      options: () =>
        stampIconNames.map((value) => ({
          value,
          label: `stamp.icon.${value}`,
          icon: pictureOf(value),
        })),
      isChecked: (editor, value) => stampInHand(editor).icon === value,
      run(editor, value) {
        if (!stampIconNames.includes(value as StampIconName))
          throw new Error(
            `Got the stamp ${JSON.stringify(value)}, expected one of ${stampIconNames.join(', ')}`,
          );
        takeStamp(editor, { icon: value as StampIconName });
      },
    }),
    defineAction({
      id: 'stamp.emoji',
      label: 'stamp.emoji',
      group: 'toolOption',
      changes: true,
      isEnabled: isStamping,
      isChecked: (editor) => stampInHand(editor).emoji !== undefined,
      run(editor) {
        const choose = (emoji: string) => takeStamp(editor, { emoji });
        editor.ask({ what: 'emoji', choose });
      },
    }),
  ],
  plainText: (record) => (record.props as StampProps).emoji ?? '',
};

/** For a button: the outline of the disc, and what is on it. */
function pictureOf(name: StampIconName): string {
  const { stroke = '', fill = '' }: { stroke?: string; fill?: string } = stampIcons[name];
  return `${stampDisc}${stroke}${fill}`;
}
