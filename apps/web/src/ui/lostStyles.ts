const lost = new Set<HTMLLinkElement>();

/** Notes which styles of code that comes later could not be fetched: the code itself would come again, its styles not. */
export function watchStyles(): void {
  const note = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lost.add(target);
  };
  document.addEventListener('error', note, { capture: true });
}

/** Asks for them again. */
export function fetchLostStyles(): void {
  for (const link of lost) link.replaceWith(link.cloneNode());
  lost.clear();
}
