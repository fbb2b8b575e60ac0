import './toasts.css';
import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

export interface Toast {
  readonly words: string;
  readonly action?: { readonly label: string; run(): void };
}

interface Shown extends Toast {
  readonly id: number;
}

const SHOWN_MS = 7000;
const MAX = 3;
const listeners = new Set<() => void>();
let shown: readonly Shown[] = [];
let count = 0;

/** Says something at the bottom of the page for a few seconds, what is there already only once. Returns how to end it. */
export function toast(next: Toast): () => void {
  const there = shown.find(({ words }) => words === next.words);
  if (!there) count += 1;
  const id = there?.id ?? count;
  const one = { ...next, id };
  show(there ? shown.map((other) => (other === there ? one : other)) : [...shown, one].slice(-MAX));
  return () => close(id);
}

export function Toasts() {
  const toasts = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <div className="toasts" role="status">
      {toasts.map((one) => (
        <ToastCard key={one.id} toast={one} />
      ))}
    </div>
  );
}

/** Goes by itself, but not from under the pointer or the focus. */
function ToastCard({ toast: { id, words, action } }: { toast: Shown }) {
  const { t } = useTranslation();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => close(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, isHeld]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody is there
    <div
      className="toast"
      onPointerMove={({ pointerType }) => pointerType === 'mouse' && setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{words}</span>
      {action ? (
        <Button
          look="quiet"
          onPress={() => {
            close(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton label={t('ui.close')} icon={<X />} side="top" onPress={() => close(id)} />
    </div>
  );
}

function close(id: number): void {
  show(shown.filter((one) => one.id !== id));
}

function show(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
