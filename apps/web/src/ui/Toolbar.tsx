import { type ComponentProps, type KeyboardEvent, useLayoutEffect, useRef } from 'react';

export interface ToolbarProps extends ComponentProps<'div'> {
  'aria-label': string;
  orientation?: 'horizontal' | 'vertical';
}

/** Buttons of which one is reached with Tab and the others with the arrow keys (WAI-ARIA toolbar). */
export function Toolbar({ orientation = 'horizontal', ...props }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  // After every render: buttons come and go.
  useLayoutEffect(() => {
    const buttons = buttonsOf(bar.current);
    reach(buttons, buttons.find((button) => button.dataset.reached !== undefined) ?? buttons[0]);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = buttonsOf(bar.current);
    const at = buttons.indexOf(event.target as HTMLElement);
    const to = at === -1 ? undefined : nextIndex(event.key, at, buttons.length, orientation);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    reach(buttons, buttons[to]);
    buttons[to]?.focus();
  };
  return (
    <div
      {...props}
      ref={bar}
      role="toolbar"
      aria-orientation={orientation}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const buttons = buttonsOf(bar.current);
        if (buttons.includes(event.target)) reach(buttons, event.target);
      }}
    />
  );
}

/** Where a key leads; sideways the reading direction decides. */
export function nextIndex(
  key: string,
  at: number,
  count: number,
  orientation: 'horizontal' | 'vertical',
  isRtl: boolean = document.documentElement.dir === 'rtl',
): number | undefined {
  const [back, on] =
    orientation === 'vertical'
      ? ['ArrowUp', 'ArrowDown']
      : isRtl
        ? ['ArrowRight', 'ArrowLeft']
        : ['ArrowLeft', 'ArrowRight'];
  if (key === back) return (at + count - 1) % count;
  if (key === on) return (at + 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

function buttonsOf(bar: HTMLElement | null): HTMLElement[] {
  return [...(bar?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
}

/** The one that Tab reaches. */
function reach(buttons: readonly HTMLElement[], one: HTMLElement | undefined): void {
  for (const button of buttons) {
    button.tabIndex = button === one ? 0 : -1;
    if (button === one) button.dataset.reached = '';
    else delete button.dataset.reached;
  }
}
