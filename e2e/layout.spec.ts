import { layoutFaults } from './support/layout-faults.ts';
import {
  closeSurface,
  looks,
  nameOf,
  openLook,
  openSurface,
  surfaces,
} from './support/surfaces.ts';
import { expect, test } from './support/test.ts';

for (const look of looks) {
  test(`Nothing overflows, overlaps or is cut off: ${nameOf(look)}`, async ({
    person,
    newBoard,
  }) => {
    const { locale, width, height } = look;
    const page = await person({ locale, viewport: { width, height } });
    const { links } = await newBoard('e1', locale);
    const board = await openLook(page, links.owner.url, look);
    const camera = await board.camera();
    const faults: string[] = [];
    for (const surface of surfaces) {
      await openSurface(surface, board);
      faults.push(...(await layoutFaults(page)).map((fault) => `${surface.name}: ${fault}`));
      await closeSurface(board, camera);
    }
    expect(faults).toEqual([]);
  });
}
