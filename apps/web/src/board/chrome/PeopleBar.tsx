import './people-bar.css';
import type { Person } from '@feltline/editor';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { ProfilePopover } from '../../people/ProfilePopover.tsx';
import { Avatar } from '../../ui/Avatar.tsx';
import { AvatarButton } from '../../ui/AvatarButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { tooltipOf } from '../../ui/tooltip.ts';
import { useNarrow } from '../../ui/useNarrow.ts';
import { useEditor, useEditorState } from '../editorState.ts';

const SHOWN = 4;
/** On a telephone one place has to do: for the only one, or for how many they are. */
const SHOWN_NARROW = 1;

interface Shown {
  readonly clientId: number;
  readonly name: string;
  readonly color: string;
}

/** Who else is here; a click on an avatar follows that person. The last avatar is one's own. */
export function PeopleBar() {
  const { t } = useTranslation();
  const editor = useEditor();
  const written = useEditorState(['remote'], ({ remote }) =>
    JSON.stringify(eachOnce(remote.people)),
  );
  const following = useEditorState(['following', 'remote'], (now) => now.following);
  const people = JSON.parse(written) as readonly Shown[];
  const most = useNarrow() ? SHOWN_NARROW : SHOWN;
  const shown = people.length > most && most === SHOWN_NARROW ? 0 : most;
  const follow = (clientId: number) =>
    editor.setFollowing(following === clientId ? undefined : clientId);
  return (
    <div className="people-bar">
      <div
        className="people-others"
        role="group"
        aria-label={t('board.people')}
        data-testid="people"
      >
        {people.slice(0, shown).map(({ clientId, name, color }) => (
          <AvatarButton
            key={clientId}
            name={name}
            color={color}
            label={t('board.follow', { name })}
            className="people-bar-one"
            aria-pressed={following === clientId}
            onPress={() => follow(clientId)}
          />
        ))}
        {people.length > shown ? (
          <Menu
            label={t('board.people')}
            placement="bottom end"
            trigger={
              <MorePeople
                count={people.length - shown}
                label={t('board.morePeople', { count: people.length - shown })}
              />
            }
          >
            {people.slice(shown).map(({ clientId, name, color }) => (
              <MenuItem
                key={clientId}
                id={String(clientId)}
                label={name}
                icon={<Avatar name={name} color={color} size={22} />}
                isChosen={following === clientId}
                onAction={() => follow(clientId)}
              />
            ))}
          </Menu>
        ) : null}
      </div>
      <ProfilePopover />
    </div>
  );
}

/** Somebody with two windows is one person. */
function eachOnce(people: readonly Person[]): readonly Shown[] {
  const seen = new Map<string, Shown>();
  for (const { clientId, user } of people) {
    if (!seen.has(user.id)) seen.set(user.id, { clientId, name: user.name, color: user.color });
  }
  return [...seen.values()];
}

interface MorePeopleProps extends Omit<ComponentProps<'button'>, 'onClick'> {
  count: number;
  label: string;
  onPress?(): void;
}

/** How many do not fit into the bar. */
function MorePeople({ count, label, onPress, ...props }: MorePeopleProps) {
  return (
    <button
      {...props}
      {...tooltipOf(label)}
      type="button"
      aria-label={label}
      className="avatar-button people-bar-one"
      onClick={onPress}
    >
      <span className="avatar people-bar-more" data-initials={`+${count}`} aria-hidden="true" />
    </button>
  );
}
