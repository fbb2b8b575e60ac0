import type { Action } from '@feltline/editor';
import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MenuSection, Submenu } from '../../ui/Menu.tsx';
import { ActionItem } from '../actions/ActionItems.tsx';
import { useEditorState } from '../editorState.ts';

const order = new Set(['bringToFront', 'bringForward', 'sendBackward', 'sendToBack']);

/** What can be done with an object as a whole, its name above it while a part of it has the focus. */
export function WholeItems({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation();
  const name = useEditorState(['selection', 'board'], ({ selection: { focused }, board }) => {
    const record = focused?.part === undefined ? undefined : board.get(focused.object);
    return record && (record.text?.trim() || t(`mirror.kind.${record.kind}`));
  });
  const arranging = actions.filter(({ id }) => order.has(id));
  const first = arranging[0];
  const items = actions.map((action) => {
    if (!order.has(action.id)) return <ActionItem key={action.id} action={action} />;
    if (action !== first) return null;
    return (
      <Submenu key="order" id="order" label={t('board.order')} icon={<Layers />}>
        {arranging.map((one) => (
          <ActionItem key={one.id} action={one} />
        ))}
      </Submenu>
    );
  });
  return name ? <MenuSection title={name}>{items}</MenuSection> : items;
}
