/** Anything a PDF dictionary may hold, already written. */
export type PdfText = string;

export interface PdfRef {
  readonly number: number;
}

const encoder = new TextEncoder();

/** Numbers its objects, compresses its streams and writes the table that finds them (ISO 32000-1, 7.5). */
export class PdfFile {
  private readonly objects: (Uint8Array<ArrayBuffer> | undefined)[] = [];

  /** A number for an object that is written later. */
  reserve(): PdfRef {
    this.objects.push(undefined);
    return { number: this.objects.length };
  }

  put(ref: PdfRef, value: PdfText): PdfRef {
    this.objects[ref.number - 1] = encoder.encode(value);
    return ref;
  }

  add(value: PdfText): PdfRef {
    return this.put(this.reserve(), value);
  }

  /** A stream with the given dictionary entries; compressed unless the bytes are in a format of their own. */
  async stream(
    content: string | Uint8Array<ArrayBuffer>,
    entries = '',
    ref = this.reserve(),
    filter?: string,
  ): Promise<PdfRef> {
    const plain = typeof content === 'string' ? encoder.encode(content) : content;
    const bytes = filter === undefined ? await deflate(plain) : plain;
    const head = `<< ${entries} /Filter /${filter ?? 'FlateDecode'} /Length ${bytes.length} >>\nstream\n`;
    this.objects[ref.number - 1] = joined([
      encoder.encode(head),
      bytes,
      encoder.encode('\nendstream'),
    ]);
    return ref;
  }

  /** The file. @throws Error where a reserved object was never written. */
  finish(root: PdfRef, info: PdfRef): Uint8Array<ArrayBuffer> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const places: number[] = [];
    let at = 0;
    const write = (bytes: Uint8Array<ArrayBuffer>) => {
      parts.push(bytes);
      at += bytes.length;
    };
    // a comment of high bytes tells every program on the way that this is no text
    write(Uint8Array.of(...encoder.encode('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
    this.objects.forEach((bytes, index) => {
      if (!bytes) throw new Error(`object ${index + 1} of the PDF was reserved and never written`);
      places.push(at);
      write(encoder.encode(`${index + 1} 0 obj\n`));
      write(bytes);
      write(encoder.encode('\nendobj\n'));
    });
    const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    const size = places.length + 1;
    write(
      encoder.encode(
        `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root ${refTo(root)} /Info ${refTo(info)} >>\nstartxref\n${at}\n%%EOF\n`,
      ),
    );
    return joined(parts);
  }
}

export function refTo({ number }: PdfRef): string {
  return `${number} 0 R`;
}

/** Text for people: UTF-16 with its mark. */
export function pdfString(text: string): string {
  return `<FEFF${hexUtf16(text)}>`;
}

export function hexUtf16(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return hex;
}

/** A number as PDF writes it: never with an exponent. */
export function num(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  return Number.isInteger(rounded) ? String(rounded || 0) : rounded.toFixed(4).replace(/0+$/, '');
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
