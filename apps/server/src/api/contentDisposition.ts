import { fileName } from '@feltline/board';

/** A Content-Disposition that saves under the board's title in any language (RFC 6266, RFC 8187). */
export function contentDisposition(title: string, extension: string): string {
  const name = fileName(title, extension);
  const plain = name.replace(/[^\x20-\x7e]|%/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
