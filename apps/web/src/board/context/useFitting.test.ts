import { describe, expect, it } from 'vitest';
import { fittingIn } from './useFitting.ts';

describe('the buttons of the bar that have room', () => {
  it('are all where the bar is wide', () => {
    expect(fittingIn(200, [40, 60, 40], 40)).toBe(3);
    expect(fittingIn(140, [40, 60, 40], 40)).toBe(3);
  });

  it('are the first ones where it is not', () => {
    expect(fittingIn(139, [40, 60, 40], 0)).toBe(2);
    expect(fittingIn(50, [40, 60, 40], 0)).toBe(1);
  });

  it('leave room for the button of the others', () => {
    expect(fittingIn(139, [40, 60, 40], 40)).toBe(1);
    expect(fittingIn(10, [40], 40)).toBe(0);
  });
});
