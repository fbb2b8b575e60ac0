/** Puts words on the clipboard, on plain http too. Must be called by a press of the person. */
export function copyText(text: string): void {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  if (!isDone) void navigator.clipboard?.writeText(text);
}
