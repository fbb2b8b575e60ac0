import { lateTables } from '../../tables.ts';

export const words = lateTables.it;
