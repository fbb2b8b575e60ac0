import type { Visitor } from '../../src/rooms/visitor.ts';

/** Somebody who may edit a board and is told what is stored. */
export function editor(boardId: Visitor['boardId'], name: string): Visitor {
  return {
    boardId,
    role: 'edit',
    linkId: name,
    user: { id: name, name, color: '#000000' },
    isKnown: true,
    wantsAcks: true,
  };
}
