import { BadImage } from './bad-image.ts';
import type { XmlElement } from './xml-parts.ts';

/** Elements that run something, hold a page, or play what is fetched from elsewhere. */
const refused = new Set([
  'script',
  'handler',
  'listener',
  'foreignobject',
  'iframe',
  'frame',
  'object',
  'embed',
  'html',
  'body',
  'meta',
  'link',
  'base',
  'audio',
  'video',
  'canvas',
  'portal',
]);
/** Elements that change an attribute over time, and so could set what is refused below. */
const animating = new Set(['set', 'animate', 'animatemotion', 'animatetransform', 'discard']);
/** Attributes whose value is an address. */
const addresses = new Set(['href', 'src', 'data', 'action', 'formaction', 'poster', 'base']);

/** Refuses an element that could run anything or fetch anything from elsewhere. `name` is without its prefix. */
export function refuseElement(name: string, { attributes }: XmlElement): void {
  const element = name.toLowerCase();
  if (refused.has(element))
    throw new BadImage('script', `a drawing with <${name}>`, 'shapes, text and pictures only');
  for (const [attribute, value] of attributes) {
    const local = attribute.slice(attribute.indexOf(':') + 1).toLowerCase();
    if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) continue;
    if (local.startsWith('on'))
      throw new BadImage(
        'script',
        `a drawing with the event handler ${attribute}`,
        'shapes, text and pictures only',
      );
    if (addresses.has(local)) refuseAddress(value);
    else refuseCss(value);
    if (
      local === 'attributename' &&
      animating.has(element) &&
      /^(.*:)?(on|href$)/i.test(value.trim())
    )
      throw new BadImage(
        'script',
        `a drawing that changes ${value.trim()} over time`,
        'shapes, text and pictures only',
      );
  }
}

/** Refuses styles and attributes that would fetch something. */
export function refuseCss(css: string): void {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, quoted, bare] of plain.matchAll(/url\(\s*(?:["']([^"']*)["']|([^)"']*))\s*\)?/gi))
    refuseAddress(quoted ?? bare ?? '');
  const [fetching] =
    /@import|image-set|\bsrc\(|-moz-binding|behavior\s*:|expression\s*\(/i.exec(plain) ?? [];
  if (fetching !== undefined)
    throw new BadImage('outside', `a drawing with ${fetching} in its style`, nothingFromElsewhere);
  // `\75rl(` is another way to write `url(`.
  if (/\\[0-9a-f]/i.test(plain) && /[({@]/.test(plain))
    throw new BadImage('outside', 'a drawing with masked words in its style', nothingFromElsewhere);
}

const nothingFromElsewhere = 'nothing from elsewhere (#names and embedded pictures are fine)';

function refuseAddress(address: string): void {
  const plain = [...address].filter((sign) => sign > ' ').join('');
  if (plain === '' || plain.startsWith('#')) return;
  if (/^data:image\/(png|jpe?g|gif|webp|avif)[;,]/i.test(plain)) return;
  const isScript = /^(javascript|vbscript|data):/i.test(plain);
  throw new BadImage(
    isScript ? 'script' : 'outside',
    `a drawing that refers to ${plain.length > 60 ? `${plain.slice(0, 60)}…` : plain}`,
    nothingFromElsewhere,
  );
}
