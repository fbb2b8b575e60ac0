/** What people call the place an address leads to: its host, or whom a mail goes to. */
export function hostOf(url: string): string {
  const parsed = parse(url);
  if (!parsed) return url;
  if (parsed.protocol === 'mailto:') return readable(parsed.pathname);
  return parsed.host.replace(/^www\./, '');
}

/** A title for a page nobody has named: the last part of its path in words, else where it is. */
export function titleOfAddress(url: string): string {
  const parsed = parse(url);
  const last = parsed?.pathname.split('/').findLast((part) => part !== '') ?? '';
  const words = readable(last)
    .replace(/\.(html?|php|aspx?)$/i, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  const isNamed = parsed?.protocol !== 'mailto:' && /\p{L}{3}/u.test(words) && words.length <= 80;
  return isNamed ? words.charAt(0).toUpperCase() + words.slice(1) : hostOf(url);
}

/** A whole address and nothing else, as it would be pasted; `www.` stands for https. */
export function loneAddress(text: string): string | undefined {
  if (!/^(https?:\/\/|mailto:|www\.)\S+$/i.test(text)) return undefined;
  const url = /^www\./i.test(text) ? `https://${text}` : text;
  return parse(url) ? url : undefined;
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
