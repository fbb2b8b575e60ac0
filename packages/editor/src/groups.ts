import { type Board, groupsOf, type RecordId } from '@feltline/board';

const nowhere: readonly string[] = [];

/** Which objects are grouped, and which groups the person has gone into. Kept current by the editor. */
export class Groups {
  private readonly board: Board;
  private readonly paths = new Map<RecordId, readonly string[]>();
  private readonly members = new Map<string, Set<RecordId>>();
  private entered = nowhere;

  constructor(board: Board) {
    this.board = board;
    this.update(board.objects());
  }

  /** Groups gone into by double click, outermost first. */
  get scope(): readonly string[] {
    return this.entered;
  }

  /** Takes in what changed. */
  update(ids: Iterable<RecordId>): void {
    for (const id of ids) {
      const record = this.board.get(id);
      const path = record ? groupsOf(record) : nowhere;
      const before = this.paths.get(id) ?? nowhere;
      if (path === before || (path.length === 0 && before.length === 0)) continue;
      for (const group of before) this.leave(group, id);
      for (const group of path) this.join(group, id);
      if (path.length > 0) this.paths.set(id, path);
      else this.paths.delete(id);
    }
  }

  membersOf(group: string): readonly RecordId[] {
    return [...(this.members.get(group) ?? [])];
  }

  /** The group below the ones gone into that a click on this object chooses; nothing where it stands for itself. */
  groupAt(id: RecordId): string | undefined {
    const path = this.paths.get(id) ?? nowhere;
    const depth = sharedLength(path, this.entered);
    // a group of which one object is left is none
    return path.slice(depth).find((group) => (this.members.get(group)?.size ?? 0) > 1);
  }

  /** The object with everything that is grouped with it, seen from the groups gone into. */
  wholeOf(id: RecordId): readonly RecordId[] {
    const group = this.groupAt(id);
    return group === undefined ? [id] : this.membersOf(group);
  }

  /** The objects with everything grouped with them, each once, in their order. */
  whole(ids: Iterable<RecordId>): RecordId[] {
    return this.paths.size === 0
      ? [...ids]
      : [...new Set([...ids].flatMap((id) => this.wholeOf(id)))];
  }

  /** Goes into the group that a click on the object chooses. Says whether there was one. */
  enter(id: RecordId): boolean {
    const group = this.groupAt(id);
    const path = this.paths.get(id);
    if (group === undefined || !path) return false;
    this.entered = path.slice(0, path.indexOf(group) + 1);
    return true;
  }

  /** Goes into every group that the object is in, so that it stands for itself. */
  enterAll(id: RecordId): void {
    this.entered = this.paths.get(id) ?? nowhere;
  }

  /** Leaves the innermost group gone into and returns its objects. */
  leaveOne(): readonly RecordId[] {
    const group = this.entered.at(-1);
    this.entered = this.entered.slice(0, -1);
    return group === undefined ? [] : this.membersOf(group);
  }

  /** Stays only in groups that all these objects are in; nothing chosen leaves them all. */
  keepTo(ids: readonly RecordId[]): void {
    if (this.entered.length === 0) return;
    const depth = ids.map((id) => sharedLength(this.paths.get(id) ?? nowhere, this.entered));
    this.entered = this.entered.slice(0, ids.length === 0 ? 0 : Math.min(...depth));
  }

  private join(group: string, id: RecordId): void {
    const members = this.members.get(group);
    if (members) members.add(id);
    else this.members.set(group, new Set([id]));
  }

  private leave(group: string, id: RecordId): void {
    const members = this.members.get(group);
    members?.delete(id);
    if (members?.size === 0) this.members.delete(group);
  }
}

/** How many groups two paths share from the outside in. */
export function sharedLength(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((group, i) => group !== b[i]);
  return at === -1 ? a.length : at;
}
