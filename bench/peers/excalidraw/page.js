// Excalidraw as its makers ship it, with the board of the bench and the hook the bench drives pages by.
import '@excalidraw/excalidraw/index.css';
import { Excalidraw } from '@excalidraw/excalidraw';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { colleagueMoves, colleagueMs } from '../../board-data.ts';

const { elements, notes } = await (await fetch('./board.json')).json();
const { promise: ready, resolve } = Promise.withResolvers();
createRoot(document.getElementById('root')).render(
  createElement(Excalidraw, {
    excalidrawAPI: resolve,
    initialData: { elements, appState: { viewBackgroundColor: '#FAFAF8', scrollX: 0, scrollY: 0 } },
  }),
);
const api = await ready;
const frame = () => new Promise((done) => requestAnimationFrame(done));
const frames = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
let colleague;
let step = 0;

window.feltline = {
  get camera() {
    const { scrollX, scrollY, zoom } = api.getAppState();
    return { x: -scrollX, y: -scrollY, zoom: zoom.value };
  },
  setCamera: ({ x, y, zoom }) =>
    api.updateScene({ appState: { scrollX: -x, scrollY: -y, zoom: { value: zoom } } }),
  boxOf(id) {
    const { camera } = window.feltline;
    const { x, y, width, height } = api.getSceneElements().find((element) => element.id === id);
    const { zoom } = camera;
    return {
      x: (x - camera.x) * zoom,
      y: (y - camera.y) * zoom,
      width: width * zoom,
      height: height * zoom,
    };
  },
  selection: () =>
    Object.entries(api.getAppState().selectedElementIds)
      .filter(([, is]) => is)
      .map(([id]) => id),
  deselect: () => api.updateScene({ appState: { selectedElementIds: {} } }),
  async idle() {
    while (api.getSceneElements().length < elements.length) await frames();
    await document.fonts.ready;
    await frames();
  },
  colleague(isHere) {
    clearInterval(colleague);
    if (!isHere) return;
    colleague = setInterval(() => {
      step += 1;
      const moved = new Map(colleagueMoves(notes, step).map((note) => [note.id, note]));
      const next = api.getSceneElementsIncludingDeleted().map((element) => {
        const note = moved.get(element.containerId ?? element.id);
        if (!note) return element;
        const by = element.containerId
          ? { x: (200 - element.width) / 2, y: (200 - element.height) / 2 }
          : { x: 0, y: 0 };
        return {
          ...element,
          x: note.x + by.x,
          y: note.y + by.y,
          version: element.version + 1,
          versionNonce: step,
        };
      });
      api.updateScene({ elements: next });
    }, colleagueMs);
  },
};

// Excalidraw paints a scene in the frame in which it takes it in.
while (api.getSceneElements().length < elements.length) await frame();
await document.fonts.ready;
await frame();
const painted = new MessageChannel();
painted.port1.onmessage = () => performance.mark('board-pictured');
painted.port2.postMessage(0);
