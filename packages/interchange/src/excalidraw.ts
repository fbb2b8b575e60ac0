export {
  type ExcalidrawFile,
  readExcalidraw,
} from './excalidraw/excalidraw-file.ts';
export {
  type ExcalidrawRecords,
  excalidrawRecords,
  type LeftOutReason,
  type TakenPicture,
} from './excalidraw/excalidraw-records.ts';
export { looksLikeExcalidraw } from './excalidraw/looks-like-excalidraw.ts';
