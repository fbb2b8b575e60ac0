import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Camera, maxZoom, minZoom } from './camera.ts';

const coordinate = fc.double({ min: -1e5, max: 1e5, noNaN: true });
const zooms = fc.double({ min: minZoom, max: maxZoom, noNaN: true });
const screen = fc.record({
  x: fc.double({ min: 0, max: 2000, noNaN: true }),
  y: fc.double({ min: 0, max: 2000, noNaN: true }),
});

function cameraAt(x: number, y: number, zoom: number): Camera {
  const camera = new Camera();
  camera.setViewport(1000, 800);
  camera.set({ x, y, zoom });
  return camera;
}

test('A point goes to the screen and back to where it was', () => {
  fc.assert(
    fc.property(coordinate, coordinate, zooms, coordinate, coordinate, (x, y, zoom, px, py) => {
      const camera = cameraAt(x, y, zoom);
      const back = camera.toBoard(camera.toScreen({ x: px, y: py }));
      expect(back.x).toBeCloseTo(px, 6);
      expect(back.y).toBeCloseTo(py, 6);
    }),
  );
});

test('Zooming keeps the board point under the pointer', () => {
  fc.assert(
    fc.property(
      coordinate,
      coordinate,
      zooms,
      screen,
      fc.double({ min: 0.001, max: 50, noNaN: true }),
      (x, y, zoom, at, to) => {
        const camera = cameraAt(x, y, zoom);
        const before = camera.toBoard(at);
        camera.zoomAt(at, to);
        expect(camera.toBoard(at).x).toBeCloseTo(before.x, 4);
        expect(camera.toBoard(at).y).toBeCloseTo(before.y, 4);
        expect(camera.zoom).toBeGreaterThanOrEqual(minZoom);
        expect(camera.zoom).toBeLessThanOrEqual(maxZoom);
      },
    ),
  );
});

test('A fitted box is wholly in view, in its middle', () => {
  const camera = cameraAt(0, 0, 1);
  camera.fit({ x: -500, y: 100, width: 3000, height: 400 });
  const { view } = camera;
  expect(view.x + view.width / 2).toBeCloseTo(1000);
  expect(view.y + view.height / 2).toBeCloseTo(300);
  expect(view.width).toBeGreaterThan(3000);
  expect(camera.zoom).toBeCloseTo((1000 - 256) / 3000);
});

test('Fitting something small does not go closer than 100 %', () => {
  const camera = cameraAt(0, 0, 0.2);
  camera.fit({ x: 0, y: 0, width: 10, height: 10 });
  expect(camera.zoom).toBe(1);
});

test('A flight goes on with every tick and ends exactly at its goal', () => {
  const camera = cameraAt(0, 0, 1);
  const goal = { x: 900, y: -300, zoom: 0.25 };
  camera.flyTo(goal, 300);
  expect(camera.tick(1000)).toBe(true);
  expect(camera.tick(1150)).toBe(true);
  expect(camera.zoom).toBeLessThan(1);
  expect(camera.zoom).toBeGreaterThan(0.25);
  expect(camera.tick(1300)).toBe(false);
  expect({ x: camera.x, y: camera.y, zoom: camera.zoom }).toEqual(goal);
});

test('A flight around a screen point keeps the board point under it all the way', () => {
  const camera = cameraAt(50, 20, 0.5);
  const at = { x: 500, y: 400 };
  const held = camera.toBoard(at);
  camera.flyZoom(at, 2);
  for (const ms of [0, 30, 60, 90, 120, 200]) {
    camera.tick(ms);
    expect(camera.toBoard(at).x).toBeCloseTo(held.x, 6);
    expect(camera.toBoard(at).y).toBeCloseTo(held.y, 6);
  }
  expect(camera.zoom).toBe(2);
});

test('With reduced motion a flight is a jump', () => {
  const camera = cameraAt(0, 0, 1);
  camera.reducedMotion = true;
  camera.flyTo({ x: 10, y: 10, zoom: 2 });
  expect(camera.flying).toBe(false);
  expect(camera.zoom).toBe(2);
});

test('Moving the camera by hand ends a flight', () => {
  const camera = cameraAt(0, 0, 1);
  camera.flyTo({ x: 1000, y: 0, zoom: 1 });
  camera.panBy(10, 0);
  expect(camera.tick(5000)).toBe(false);
  expect(camera.x).toBe(-10);
});

test('Revealing moves no farther than needed', () => {
  const camera = cameraAt(0, 0, 1);
  camera.reducedMotion = true;
  camera.reveal({ x: 100, y: 100, width: 50, height: 50 });
  expect(camera.x).toBe(0);
  camera.reveal({ x: 1000, y: 100, width: 50, height: 50 });
  expect(camera.x).toBe(90);
  expect(camera.y).toBe(0);
});

test('What is larger than the window is revealed as soon as it fills it', () => {
  const camera = cameraAt(300, 200, 1);
  camera.reducedMotion = true;
  camera.reveal({ x: 0, y: 0, width: 5000, height: 4000 });
  expect([camera.x, camera.y]).toEqual([300, 200]);
  camera.set({ x: 4600, y: 200, zoom: 1 });
  camera.reveal({ x: 0, y: 0, width: 5000, height: 4000 });
  expect([camera.x, camera.y]).toEqual([4040, 200]);
});

test('What is revealed stands beside the toolbars, not beneath them', () => {
  const camera = cameraAt(0, 0, 2);
  camera.reducedMotion = true;
  camera.setCovered({ top: 72, right: 0, bottom: 0, left: 80 });
  expect(camera.free).toEqual({ x: 40, y: 36, width: 460, height: 364 });
  camera.reveal({ x: 45, y: 40, width: 50, height: 50 });
  expect(camera.x).toBe(-15);
  expect(camera.y).toBe(-16);
});

test('In a window that is hardly larger than its toolbars all of the view is free', () => {
  const camera = cameraAt(0, 0, 1);
  camera.setViewport(140, 300);
  camera.setCovered({ top: 72, right: 0, bottom: 0, left: 80 });
  expect(camera.free).toEqual(camera.view);
});

test('A camera that is no number is refused with what it got', () => {
  expect(() => cameraAt(Number.NaN, 0, 1)).toThrow(/finite x and y.*null/);
});

test('Whatever it is to show, the camera stands at a finite place', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), fc.double(), fc.double(), (x, y, width, height) => {
      for (const camera of [cameraAt(3, 4, 1), new Camera()]) {
        const fitted = camera.fitted({ x, y, width, height });
        expect(Object.values(fitted).every(Number.isFinite)).toBe(true);
        camera.set(fitted);
        expect(Object.values(camera.view).every(Number.isFinite)).toBe(true);
      }
    }),
  );
});

test('What is fitted stands clear of the panels, and goes on doing so when one opens or closes', () => {
  const box = { x: 0, y: 0, width: 3000, height: 600 };
  const camera = cameraAt(0, 0, 1);
  camera.reducedMotion = true;
  const panel = { top: 72, right: 342, bottom: 0, left: 78 };
  camera.setCovered({ ...panel, right: 0 });
  camera.fit(box, 40);
  const before = camera.goal;
  camera.setCovered(panel);
  const { free } = camera.goalLens;
  expect(free.x).toBeLessThan(box.x);
  expect(free.x + free.width).toBeGreaterThan(box.x + box.width);
  camera.setCovered({ ...panel, right: 0 });
  expect(camera.goal).toEqual(before);
});

test('A view that somebody has moved stays where it is when a panel opens', () => {
  const camera = cameraAt(0, 0, 1);
  camera.reducedMotion = true;
  camera.fit({ x: 0, y: 0, width: 3000, height: 600 });
  camera.set({ ...camera.goal, x: camera.goal.x + 10 });
  const moved = camera.goal;
  camera.setCovered({ top: 72, right: 342, bottom: 0, left: 78 });
  expect(camera.goal).toEqual(moved);
});
