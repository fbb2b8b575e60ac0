// Decoding is quick beside the page, but browsers make pictures smaller on the thread that asks: so this one asks.
import type { DecodeAnswer, DecodeQuestion } from './decodeBeside.ts';

const port = self as unknown as {
  onmessage: (event: MessageEvent<DecodeQuestion>) => void;
  postMessage(answer: DecodeAnswer, transfer?: Transferable[]): void;
};

port.onmessage = async ({ data: { id, file, width } }) => {
  try {
    const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeQuality: 'medium' });
    port.postMessage({ id, bitmap }, [bitmap]);
  } catch (error) {
    port.postMessage({ id, error: String(error) });
  }
};
