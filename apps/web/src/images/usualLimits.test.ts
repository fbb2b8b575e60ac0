import { imageLimits } from '@feltline/objects/image-file';
import { expect, test } from 'vitest';
import { usualLimits } from './usualLimits.ts';

test('the limits that are told are the limits that hold', () => {
  expect(usualLimits).toEqual({
    mb: imageLimits.bytes / 1024 / 1024,
    svgMb: imageLimits.svgBytes / 1024 / 1024,
    megapixels: imageLimits.pixels / 1_000_000,
  });
});
