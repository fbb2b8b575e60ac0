import type { Page } from '@playwright/test';

/**
 * What is wrong with how the page's chrome stands now, in words: something outside of the window or of what it stands in,
 * words that are cut off, things to press that overlap or are smaller than 24 px. While something modal is open only that
 * is looked at.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const SLACK = 1.5;
    const chrome = '.panel, .board-notice, .empty-offer, .back-to-content, .toast';
    const modal = '.dialog, .palette, .menu-popover, .presentation';
    const pressable =
      'button, a[href], input, textarea, select, [role="option"], [role="radio"], [role^="menuitem"]';

    const name = (element: Element) => {
      const words = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40);
      return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${words}”`;
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getClientRects().length > 0;
    /** The part of the element that what scrolls or clips around it leaves to see. */
    const seen = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const box = { left, top, right, bottom };
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const clip = around.getBoundingClientRect();
        if (overflowX !== 'visible') {
          box.left = Math.max(box.left, clip.left);
          box.right = Math.min(box.right, clip.right);
        }
        if (overflowY !== 'visible') {
          box.top = Math.max(box.top, clip.top);
          box.bottom = Math.min(box.bottom, clip.bottom);
        }
      }
      return box;
    };
    const scrolls = (element: Element | null, side: 'x' | 'y'): boolean => {
      for (let around = element; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        const overflow = side === 'x' ? style.overflowX : style.overflowY;
        if (overflow === 'auto' || overflow === 'scroll') return true;
      }
      return false;
    };
    /** There for screen readers only. */
    const isHiddenWords = (element: Element) => {
      for (let around: Element | null = element; around; around = around.parentElement)
        if (getComputedStyle(around).clipPath === 'inset(50%)') return true;
      return false;
    };

    const faults: string[] = [];
    const modals = [...document.querySelectorAll(modal)].filter(isShown);
    const all = [...document.querySelectorAll(chrome)].filter(isShown);
    const roots =
      modals.length > 0 ? modals : all.filter((one) => !one.parentElement?.closest(chrome));

    for (const root of roots) {
      const { left, top, right, bottom } = root.getBoundingClientRect();
      if (
        left < -SLACK ||
        top < -SLACK ||
        right > innerWidth + SLACK ||
        bottom > innerHeight + SLACK
      )
        faults.push(
          `${name(root)} leaves the window: ${[left, top, right, bottom].map(Math.round).join(' ')}`,
        );
      for (const element of root.querySelectorAll('*')) {
        if (!isShown(element) || isHiddenWords(element) || element.closest('svg')) continue;
        const style = getComputedStyle(element);
        const hasWords = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        if (!hasWords) continue;
        const isCut =
          element.scrollWidth > element.clientWidth + SLACK &&
          style.overflowX === 'hidden' &&
          style.textOverflow !== 'ellipsis';
        if (isCut) faults.push(`${name(element)}: its words are cut off`);
        const range = document.createRange();
        range.selectNodeContents(element);
        const words = range.getBoundingClientRect();
        const mayLeave = style.textOverflow === 'ellipsis' || element.closest('.board-title');
        if (
          !mayLeave &&
          !scrolls(element, 'x') &&
          (words.left < left - SLACK || words.right > right + SLACK)
        )
          faults.push(`${name(element)}: its words leave ${name(root)}`);
        if (
          !mayLeave &&
          !scrolls(element, 'y') &&
          (words.top < top - SLACK || words.bottom > bottom + SLACK)
        )
          faults.push(`${name(element)}: its words stand out of ${name(root)}`);
      }
    }

    const targets = roots.flatMap((root) =>
      [...root.querySelectorAll(pressable)].filter(
        (element) => isShown(element) && !isHiddenWords(element),
      ),
    );
    if (modals.length === 0) targets.push(...roots.filter((root) => root.matches(pressable)));
    for (const input of targets) {
      // a press on its words ticks a box, too
      const target = (input.matches('[type="checkbox"]') && input.closest('label')) || input;
      const { width, height, left, right, top, bottom } = target.getBoundingClientRect();
      if (width < LEAST - 0.5 || height < LEAST - 0.5)
        faults.push(`${name(target)} is ${Math.round(width)} × ${Math.round(height)} px`);
      if (!scrolls(target, 'x') && (left < -SLACK || right > innerWidth + SLACK))
        faults.push(`${name(target)} leaves the window sideways`);
      if (!scrolls(target, 'y') && (top < -SLACK || bottom > innerHeight + SLACK))
        faults.push(`${name(target)} leaves the window`);
    }
    const overlap = (one: Element, other: Element) => {
      const a = seen(one);
      const b = seen(other);
      const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return x > 2 && y > 2;
    };
    const pairs = <T>(list: readonly T[], look: (a: T, b: T) => void) => {
      list.forEach((one, i) => {
        for (const other of list.slice(i + 1)) look(one, other);
      });
    };
    const within = (one: Element, other: Element) => one.contains(other) || other.contains(one);
    /** A button in the corner of the card it belongs to. */
    const isLaidOn = (one: Element, card: Element) => {
      const a = one.getBoundingClientRect();
      const b = card.getBoundingClientRect();
      return (
        one.parentElement === card.parentElement &&
        getComputedStyle(one).position === 'absolute' &&
        a.left >= b.left &&
        a.right <= b.right &&
        a.top >= b.top &&
        a.bottom <= b.bottom
      );
    };
    const rootOf = (element: Element) => roots.find((root) => root.contains(element));
    pairs(targets, (one, other) => {
      // A submenu lies over its menu.
      if (modals.length > 0 && rootOf(one) !== rootOf(other)) return;
      if (isLaidOn(one, other) || isLaidOn(other, one)) return;
      if (!within(one, other) && overlap(one, other))
        faults.push(`${name(one)} overlaps ${name(other)}`);
    });
    if (modals.length === 0)
      pairs(roots, (one, other) => {
        if (!within(one, other) && overlap(one, other))
          faults.push(`${name(one)} overlaps ${name(other)}`);
      });
    return [...new Set(faults)];
  });
}
