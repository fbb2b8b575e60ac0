/** A file inside a ZIP, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes once unpacked, as the ZIP says. */
  readonly size: number;
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly isStored: boolean;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endSize = 22;
const longestComment = 0xffff;

/** What a ZIP says is in it (PKWARE APPNOTE 4.3.12, without ZIP64); nothing where its list cannot be read. */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  try {
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== entryMark) return undefined;
      const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      const start = view.getUint32(at + 42, true);
      const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0))),
        size: view.getUint32(at + 24, true),
        packed: bytes.subarray(data, data + view.getUint32(at + 20, true)),
        isStored: view.getUint16(at + 10, true) === 0,
      });
      at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return entries;
  } catch (error) {
    // a place outside the file: it was cut off
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The bytes of a file inside a ZIP, as they come. */
export function unpacked({ packed, isStored }: ZipEntry): ReadableStream<Uint8Array> {
  const stream = new Blob([packed]).stream();
  return isStored ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'));
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endMark) return at;
  return undefined;
}
