export { type PdfHost, type PdfWishes, pdfOf } from './pdf/pdf-of.ts';
export type { PdfPixels } from './pdf/pdf-resources.ts';
export type { PdfPictures, TextPicture } from './pdf/pdf-surface.ts';
