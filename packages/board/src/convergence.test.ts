import { it } from 'vitest';
import { expectConvergence } from './testing/convergence.ts';

it('[B4] peers show the same board in the end, whatever they do and however updates travel', () => {
  expectConvergence(60, 60);
});
