import type { Editor } from './editor.ts';

/** How quickly the view goes after the followed one, milliseconds. */
const flightMs = 120;

/** Keeps the view where another person's is, until one moves oneself. */
export class Following {
  private readonly editor: Editor;
  private followed: number | undefined;

  constructor(editor: Editor) {
    this.editor = editor;
  }

  /** Client id of the person followed. */
  get clientId(): number | undefined {
    return this.followed;
  }

  set(clientId: number | undefined): void {
    if (clientId === this.followed) return;
    this.followed = clientId;
    this.editor.notify('following');
    this.go();
  }

  /** To where that person is now. */
  go(): void {
    if (this.followed === undefined) return;
    const { camera, remote } = this.editor;
    const person = remote.person(this.followed);
    if (!person) this.set(undefined);
    else if (person.view) camera.flyTo(camera.showing(person.view), flightMs);
  }
}
