import { nanoid } from 'nanoid';
import type { RecordId } from './record.ts';

/** 21 URL-safe characters without ':'; needs `crypto.getRandomValues` only, which plain http has too. */
export const newId = (): RecordId => nanoid() as RecordId;
