import './search-field.css';
import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { classes } from './classes.ts';

interface SearchFieldProps {
  /** What is searched; it stands in the empty field. */
  label: string;
  value: string;
  className?: string;
  onChange(words: string): void;
  onKeyDown?(event: KeyboardEvent<HTMLInputElement>): void;
}

/** A field that narrows the list below it with every letter. */
export function SearchField({ label, value, className, onChange, onKeyDown }: SearchFieldProps) {
  return (
    <label className={classes('search-words', className)}>
      <Search aria-hidden="true" />
      <span className="visually-hidden">{label}</span>
      <input
        type="search"
        dir={value === '' ? undefined : 'auto'}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
