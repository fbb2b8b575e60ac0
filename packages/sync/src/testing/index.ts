export { ManualClock } from './ManualClock.ts';
export { MemoryDevice, MemoryLocalStore } from './MemoryLocalStore.ts';
export { type Listen, MemoryNetwork, type ServerEnd } from './MemoryNetwork.ts';
