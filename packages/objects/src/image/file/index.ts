export type { ImageFault, ImageRefusal } from './bad-image.ts';
export {
  type ImageFacts,
  type ImageType,
  imageTypes,
  inspectImage,
  isRefusal,
  refuseBytes,
} from './image-file.ts';
export { imageLimits } from './image-limits.ts';
export { pngPixelBytes, pngPixels } from './png-file.ts';
