import { it } from 'vitest';
import { expectConvergence } from './testing/convergence.ts';

it('[B4] peers show the same board in the end, thousands of times', () => {
  expectConvergence(3000, 200);
});
