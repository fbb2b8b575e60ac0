export type DecodedText = { text: string } | { got: string; expected: string };

const expected = 'text in UTF-8 (or in UTF-16 with a byte order mark)';

/** Reads a file's bytes as text; says at which byte they stop being text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const zero = text.indexOf('\0');
    if (zero < 0) return { text };
    return { got: `a zero byte after ${zero} characters: not a text file`, expected };
  } catch {
    return { got: `bytes that are no ${encoding.toUpperCase()} (${startOf(bytes)})`, expected };
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Well-known files are called by their name: people drop the wrong one by mistake. */
function startOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('PK')) return 'it begins like a ZIP or XLSX file: save it as CSV first';
  if (head.startsWith('\x89PNG') || head.startsWith('\xff\xd8')) return 'it begins like a picture';
  if (head.startsWith('%PDF')) return 'it begins like a PDF';
  return `it begins with ${Buffer.from(bytes.subarray(0, 4)).toString('hex')}`;
}
