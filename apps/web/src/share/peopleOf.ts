/** How many people somebody wrote down; nothing where they left it open. The server takes up to a million. */
export function peopleOf(text: string): number | 'wrong' | undefined {
  const digits = text.trim();
  if (digits === '') return undefined;
  const count = /^\p{Nd}{1,7}$/u.test(digits) ? Number(digits) : Number.NaN;
  return count >= 1 && count <= 1_000_000 ? count : 'wrong';
}
