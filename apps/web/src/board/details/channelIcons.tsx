import { MonitorSmartphone, Store, UsersRound } from 'lucide-react';
import type { ReactElement } from 'react';

/** What stands for a type of channel, always beside its word. */
export const channelIcons: Readonly<Record<string, ReactElement>> = {
  physical: <Store aria-hidden="true" />,
  digital: <MonitorSmartphone aria-hidden="true" />,
  human: <UsersRound aria-hidden="true" />,
};
