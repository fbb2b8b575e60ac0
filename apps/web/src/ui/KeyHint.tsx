import { isMac, keyNames } from './keyNames.ts';

/** The keys of an action, for people who can see them; the button's description names them too. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="key-hint" aria-hidden="true" dir="ltr">
      {keyNames(keys, isMac()).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
