import { boardStorageContract } from './boardStorage.contract.ts';
import { MemoryStorage } from './MemoryStorage.ts';

boardStorageContract('MemoryStorage', () => {
  const storage = new MemoryStorage();
  return Promise.resolve({ storage, end: () => storage.close() });
});
