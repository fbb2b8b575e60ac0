import { partWithWords, type TextPart } from '@feltline/editor';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { textPlace } from './textPlace.ts';

type Looks = Partial<Record<keyof CSSStyleDeclaration & string, string>>;

/** Keeps a text field where its words stand on the board, with the words' own looks. */
export class FieldPlace {
  readonly #area: HTMLTextAreaElement;
  readonly #canvas: BoardCanvas;
  readonly #set: Looks = {};

  constructor(area: HTMLTextAreaElement, canvas: BoardCanvas) {
    this.#area = area;
    this.#canvas = canvas;
  }

  /** Laid out in board units and scaled as a whole, so that lines break as they do on the canvas. */
  show(): void {
    const { editor, texts, theme } = this.#canvas;
    const { value } = this.#area;
    const part = partWithWords(editor, value);
    if (!part) return;
    const { camera } = editor;
    const { box, hint } = part;
    const isAsking = value === '' && hint !== undefined;
    const place = textPlace(isAsking ? hint.text : value, isAsking ? asked(part) : part, texts);
    const { x, y } = camera.toScreen(box);
    this.#ask(hint?.text ?? '');
    this.#look({
      width: `${box.width}px`,
      height: `${place.height}px`,
      paddingTop: `${place.top}px`,
      fontSize: `${place.fontSize}px`,
      lineHeight: `${place.lineHeight}px`,
      fontWeight: String(part.weight),
      color: (theme.dark && part.darkColor) || part.color,
      background: part.background ?? 'transparent',
      textAlign: part.align,
      transform: `translate(${x}px, ${y}px) scale(${camera.zoom}) ${turn(part)}`,
    });
  }

  #ask(hint: string): void {
    if (this.#area.placeholder !== hint) this.#area.placeholder = hint;
  }

  /** A property that is set is parsed anew, whether it differs or not: with every key that is too much. */
  #look(looks: Looks): void {
    const { style } = this.#area;
    for (const [name, value] of Object.entries(looks) as [keyof Looks, string][]) {
      if (this.#set[name] === value) continue;
      this.#set[name] = value;
      style[name as 'width'] = value;
    }
  }
}

/** The prompt is as large as it is painted. */
function asked(part: TextPart): TextPart {
  const max = part.hint?.max ?? Number.POSITIVE_INFINITY;
  const { fit } = part;
  return 'size' in fit ? part : { ...part, fit: { min: fit.min, max: Math.min(fit.max, max) } };
}

/** The field stands with the object: turned about the middle of its box. */
function turn({ degrees, box }: TextPart): string {
  if (!degrees) return '';
  const [x, y] = [box.width / 2, box.height / 2];
  return `translate(${x}px, ${y}px) rotate(${degrees}deg) translate(${-x}px, ${-y}px)`;
}
