export interface DecodeQuestion {
  readonly id: number;
  readonly file: Blob;
  readonly width: number;
}
export type DecodeAnswer =
  | { readonly id: number; readonly bitmap: ImageBitmap }
  | { readonly id: number; readonly error: string };

interface Waiting {
  resolve(bitmap: ImageBitmap): void;
  reject(error: Error): void;
}

let worker: Worker | undefined;
let count = 0;
const waiting = new Map<number, Waiting>();

/** Pixels of that width, made on another thread. Rejects where the browser cannot read the file. */
export function decodeBeside(file: Blob, width: number): Promise<ImageBitmap> {
  worker ??= begin();
  const id = count++;
  const asked = worker;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    const question: DecodeQuestion = { id, file, width };
    asked.postMessage(question);
  });
}

function begin(): Worker {
  const made = new Worker(new URL('./decodeWorker.ts', import.meta.url), { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<DecodeAnswer>) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if ('bitmap' in data) resolve?.(data.bitmap);
    else reject?.(new Error(data.error));
  };
  made.onerror = () => {
    // Without its file (an old page after an update) nothing is answered: the next question begins anew.
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('expected a worker, got none'));
    waiting.clear();
  };
  return made;
}
