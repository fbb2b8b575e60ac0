/**
 * Puts a text on the clipboard. The modern interface exists on https and localhost only,
 * so a plain address in the local network selects the field and uses the old command.
 * Answers false where neither works; the field is then left selected for the person's own keys.
 */
export async function copyText(text: string, field: HTMLInputElement): Promise<boolean> {
  try {
    if (window.isSecureContext) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused by the browser: the old way below asks no permission.
  }
  field.focus();
  field.select();
  return document.execCommand('copy');
}
