/** Whether the list of boards of this browser says that it has been on this one: then it has its own copy of it. */
export function isKept(boards: string | null, boardId: string): boolean {
  try {
    const list: unknown = JSON.parse(boards ?? '[]');
    return Array.isArray(list) && list.some((one) => one?.id === boardId && one.role !== undefined);
  } catch {
    return false;
  }
}
