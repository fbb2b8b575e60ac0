export {
  type ExcalidrawFile,
  looksLikeExcalidraw,
  readExcalidraw,
} from './excalidraw/excalidraw-file.ts';
export {
  type ExcalidrawRecords,
  excalidrawRecords,
  type LeftOutReason,
  type TakenPicture,
} from './excalidraw/excalidraw-records.ts';
