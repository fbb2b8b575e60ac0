/** A short name for a text, 16 hexadecimal digits: two runs of FNV-1a (32 bits) from different starts. No secret. */
export function hashOf(text: string): string {
  return hex(fnv(text, 0x811c9dc5)) + hex(fnv(text, 0x9e3779b1));
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
