import type { Action } from '@feltline/editor';
import { AlignStartVertical, Ellipsis, Layers, Lock, Palette, Shapes } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
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
  { id: 'lock', label: 'find.group.lock', icon: <Lock />, holds: ({ group }) => group === 'lock' },
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

/** In a short menu these stand together. */
const arranging = ['order', 'align', 'cluster'];

interface WholeItemsProps {
  actions: readonly Action[];
  /** A few menus instead of a long list: most of it stands in one of them. */
  isShort?: boolean;
  /** What else stands with the rest of a short menu. */
  more?: ReactNode;
}

/** What can be done with an object as a whole, its name above it while a part of it has the focus. */
export function WholeItems({ actions, isShort = false, more }: WholeItemsProps) {
  const { t } = useTranslation();
  const name = useEditorState(['selection', 'board'], ({ selection: { focused }, board }) => {
    const record = focused?.part === undefined ? undefined : board.get(focused.object);
    return record && (record.text?.trim() || t(`mirror.kind.${record.kind}`));
  });
  const plain = actions.filter((action) => !further.some(({ holds }) => holds(action)));
  const isLast = ({ id }: Action) => id === 'delete';
  const item = (action: Action) => <ActionItem key={action.id} action={action} />;
  const rest = plain.filter((action) => !isLast(action));
  const menus = further.flatMap((one) => {
    const inside = actions.filter(one.holds);
    return inside.length > 0 ? [{ ...one, inside }] : [];
  });
  const submenu = ({ id, label, icon, inside }: (typeof menus)[number]) =>
    inside.length === 1 ? (
      inside.map(item)
    ) : (
      <Submenu key={id} id={id} label={t(label)} icon={icon}>
        {inside.map(item)}
      </Submenu>
    );
  const isArranging = ({ id }: { id: string }) => arranging.includes(id);
  const isLock = ({ id }: { id: string }) => id === 'lock';
  const locks = menus.filter(isLock);
  const arranged = menus.filter(isArranging);
  const items = isShort ? (
    <>
      {menus.filter((menu) => !isArranging(menu) && !isLock(menu)).map(submenu)}
      {arranged.length > 1 ? (
        <Submenu id="arrange" label={t('find.group.arrange')} icon={<Layers />}>
          {arranged.map(submenu)}
        </Submenu>
      ) : (
        arranged.map(submenu)
      )}
      {rest.length > 0 || locks.length > 0 || more ? (
        <Submenu id="more" label={t('board.more')} icon={<Ellipsis />}>
          {locks.flatMap(({ inside }) => inside.map(item))}
          {rest.map(item)}
          {more}
        </Submenu>
      ) : null}
    </>
  ) : (
    <>
      {rest.map(item)}
      {menus.map(submenu)}
      {plain.some(isLast) ? <MenuLine /> : null}
      {plain.filter(isLast).map(item)}
    </>
  );
  return name ? <MenuSection title={name}>{items}</MenuSection> : items;
}
