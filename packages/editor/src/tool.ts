import type { RecordInput } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import type { Editor } from './editor.ts';
import type { ToolState } from './tool-state.ts';

/** Something to take in hand. It makes an object where one clicks (`create`), has a hand of its own (`state`), or does something at once (`run`). */
export interface Tool {
  readonly name: string;
  /** Key for the translator. */
  readonly label: string;
  readonly keys: readonly string[];
  /** SVG path data on a grid of 24 × 24, drawn as a stroke. */
  readonly icon: string;
  /** Place among the tools, from the first to the last. */
  readonly order: number;
  /** Tools of one family share a button, named `toolFamily.<family>`. */
  readonly family?: string;
  /** The new record with its top left or centre at `at`, board space; the editor fits geometry to a drag. */
  create?(at: Point, editor: Editor): RecordInput;
  state?(editor: Editor): ToolState;
  run?(editor: Editor): void;
  /** Stays in hand after use. */
  readonly stays?: true;
  /** This is what a double click on the empty canvas makes. */
  readonly onDoubleClick?: true;
  /** This is what a pasted line of text becomes. */
  readonly fromText?: true;
  /** Makes one object of words that are pasted as they are, its middle at `at`, board space. */
  fromWords?(words: string, at: Point, editor: Editor): RecordInput;
}

/** A tool that makes one object. */
export type CreationTool = Tool & Required<Pick<Tool, 'create'>>;

export function isCreationTool(tool: Tool): tool is CreationTool {
  return tool.create !== undefined;
}
