/** A board: canvas, chrome and mirror. */
export default function BoardPage({ boardId }: { boardId: string }) {
  return <main data-board={boardId} />;
}
