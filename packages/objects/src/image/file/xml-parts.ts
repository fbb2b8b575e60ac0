import { BadImage } from './bad-image.ts';

export interface XmlElement {
  readonly what: 'open';
  readonly name: string;
  /** Values with their entities resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
}
export type XmlPart =
  | XmlElement
  | { readonly what: 'close'; readonly name: string }
  | { readonly what: 'text'; readonly text: string };

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const tag = /<(\/?)([A-Za-z_][\w.:-]*)((?:[^<>"']|"[^<"]*"|'[^<']*')*?)(\/?)>/y;
const attribute = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/**
 * The tags and words of an XML text in order. Entities of its own, other style sheets and anything that is not plain
 * XML are refused: what a browser would read differently from us must not come through.
 */
export function* xmlParts(xml: string): Generator<XmlPart> {
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const words = xml.slice(at, next < 0 ? xml.length : next);
    if (words !== '') yield { what: 'text', text: resolved(words) };
    if (next < 0) return;
    if (xml.startsWith('<!--', next)) at = after(xml, '-->', next + 4);
    else if (xml.startsWith('<![CDATA[', next)) {
      at = after(xml, ']]>', next + 9);
      yield { what: 'text', text: xml.slice(next + 9, at - 3) };
    } else if (xml.startsWith('<?', next)) {
      at = after(xml, '?>', next + 2);
      refuseInstruction(xml.slice(next, at));
    } else if (xml.startsWith('<!', next)) {
      at = after(xml, '>', next);
      if (!/^<!DOCTYPE[^[]*>$/i.test(xml.slice(next, at)))
        throw new BadImage(
          'script',
          'a drawing with definitions of its own',
          'plain SVG without entities',
        );
    } else {
      tag.lastIndex = next;
      const found = tag.exec(xml);
      if (!found) throw unreadable(xml.slice(next, next + 30));
      const [whole, slash, name = '', inside = '', end] = found;
      at = next + whole.length;
      if (slash) yield { what: 'close', name };
      else yield { what: 'open', name, attributes: attributesOf(inside), isEmpty: end === '/' };
    }
  }
}

function attributesOf(inside: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const end = inside.trimEnd().length;
  let at = 0;
  while (at < end) {
    attribute.lastIndex = at;
    const [whole, name = '', double, single] = attribute.exec(inside) ?? [];
    if (whole === undefined) throw unreadable(inside.slice(at, at + 30));
    if (found.has(name)) throw unreadable(`${name} twice in one tag`);
    found.set(name, resolved(double ?? single ?? ''));
    at += whole.length;
  }
  return found;
}

function resolved(text: string): string {
  return text.replace(/&([^;\s&]{0,32});?/g, (written, name: string) => {
    const code = /^#x([0-9a-f]+)$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : undefined;
    if (code !== undefined && code <= 0x10ffff) return String.fromCodePoint(code);
    const known = entities[name];
    if (known === undefined) throw unreadable(written);
    return known;
  });
}

function refuseInstruction(instruction: string): void {
  const encoding = /^<\?xml\s[^>]*encoding\s*=\s*["']([^"']*)["']/i.exec(instruction)?.[1];
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding))
    throw new BadImage('broken', `a drawing in ${encoding}`, 'UTF-8');
  if (/^<\?xml-stylesheet/i.test(instruction))
    throw new BadImage(
      'outside',
      'a drawing with a style sheet from elsewhere',
      'styles inside it',
    );
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new BadImage('broken', 'a drawing that is cut off', mark);
  return at + mark.length;
}

function unreadable(got: string): BadImage {
  return new BadImage('broken', `a drawing with ${JSON.stringify(got)}`, 'well-formed XML');
}
