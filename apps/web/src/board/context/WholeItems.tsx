import type { Action } from '@feltline/editor';
import { AlignStartVertical, Layers, Palette, Shapes } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuLine, MenuSection, Submenu } from '../../ui/Menu.tsx';
import { ActionItem } from '../actions/ActionItems.tsx';
import { useEditorState } from '../editorState.ts';

const order = /^(bringToFront|bringForward|sendBackward|sendToBack)$/;
const styles = /^(copy|paste)Style$/;

/** Actions that are many of a kind stand in a menu of their own. */
const further: readonly {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactElement;
  holds(action: Action): boolean;
}[] = [
  {
    id: 'look',
    label: 'find.group.style',
    icon: <Palette />,
    holds: ({ id, group }) => group === 'style' || styles.test(id),
  },
  { id: 'order', label: 'board.order', icon: <Layers />, holds: ({ id }) => order.test(id) },
  {
    id: 'align',
    label: 'find.align',
    icon: <AlignStartVertical />,
    holds: ({ group }) => group === 'align',
  },
  {
    id: 'cluster',
    label: 'find.cluster',
    icon: <Shapes />,
    holds: ({ group }) => group === 'cluster',
  },
];

/** What can be done with an object as a whole, its name above it while a part of it has the focus. */
export function WholeItems({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation();
  const name = useEditorState(['selection', 'board'], ({ selection: { focused }, board }) => {
    const record = focused?.part === undefined ? undefined : board.get(focused.object);
    return record && (record.text?.trim() || t(`mirror.kind.${record.kind}`));
  });
  const plain = actions.filter((action) => !further.some(({ holds }) => holds(action)));
  const isLast = ({ id }: Action) => id === 'delete';
  const items = (
    <>
      {plain
        .filter((action) => !isLast(action))
        .map((action) => (
          <ActionItem key={action.id} action={action} />
        ))}
      {further.map(({ id, label, icon, holds }) => {
        const inside = actions.filter(holds);
        if (inside.length === 0) return null;
        return (
          <Submenu key={id} id={id} label={t(label)} icon={icon}>
            {inside.map((one) => (
              <ActionItem key={one.id} action={one} />
            ))}
          </Submenu>
        );
      })}
      {plain.some(isLast) ? <MenuLine /> : null}
      {plain.filter(isLast).map((action) => (
        <ActionItem key={action.id} action={action} />
      ))}
    </>
  );
  return name ? <MenuSection title={name}>{items}</MenuSection> : items;
}
