import './profile.css';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { AvatarButton } from '../ui/AvatarButton.tsx';
import { PopoverPanel } from '../ui/PopoverPanel.tsx';
import { useGuest } from './guest.ts';

const ProfilePanel = lazy(() => import('./ProfilePanel.tsx'));

/** Your own avatar; it opens your name and colour, the language and the appearance. */
export function ProfilePopover() {
  const { t } = useTranslation();
  const { name, color } = useGuest();
  return (
    <PopoverPanel
      label={t('people.profile')}
      className="profile"
      trigger={<AvatarButton name={name} color={color} label={t('people.profileOf', { name })} />}
    >
      <ProfilePanel />
    </PopoverPanel>
  );
}
