import { channelIcon, iconPaths } from '@feltline/objects/paint';

interface ChannelIconProps {
  /** What the channel is called, as far as it is known. */
  channel?: string | undefined;
  type: string | undefined;
}

/** The sign of a channel as its card on the map has it, always beside words. */
export function ChannelIcon({ channel, type }: ChannelIconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={iconPaths[channelIcon(channel, type)]} />
    </svg>
  );
}
