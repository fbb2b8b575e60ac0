import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';

interface GroupProps {
  id: string;
  title: string;
  /** What is worth knowing while it is closed. */
  summary?: ReactNode;
  /** Open until this browser has closed it. */
  isOpen?: boolean;
  children: ReactNode;
}

const KEY = 'feltline.details';

/** Fields that belong together under a heading; which groups are open, the browser remembers. */
export function Group({ id, title, summary, isOpen = false, children }: GroupProps) {
  const [open, setOpen] = useState(() => kept()[id] ?? isOpen);
  const body = useId();
  const toggle = () => {
    setOpen(!open);
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), [id]: !open }));
  };
  return (
    <section className="detail-group">
      <h2>
        <button
          type="button"
          className="detail-group-head"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={toggle}
        >
          <span className="detail-group-title">{title}</span>
          {summary !== undefined && summary !== '' ? (
            <span className="detail-group-summary">{summary}</span>
          ) : null}
          <ChevronDown aria-hidden="true" />
        </button>
      </h2>
      {open ? (
        <div id={body} className="detail-fields">
          {children}
        </div>
      ) : null}
    </section>
  );
}

function kept(): Readonly<Record<string, boolean>> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, boolean>;
  } catch {
    return {};
  }
}
