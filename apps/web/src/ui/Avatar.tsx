import './avatar.css';
import { initials } from '../people/initials.ts';

/** A person as a coloured disc with one or two letters. The name belongs on what surrounds it. */
export function Avatar({ name, color, size = 30 }: { name: string; color: string; size?: number }) {
  return (
    <span
      className="avatar"
      // Drawn, not written: letters of a name are no words to read out.
      data-initials={initials(name)}
      style={{ background: color, inlineSize: size, blockSize: size, fontSize: size * 0.4 }}
      aria-hidden="true"
    />
  );
}
