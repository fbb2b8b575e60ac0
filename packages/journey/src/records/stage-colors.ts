/** Quiet fill and readable ink (at least 4.5:1 on the fill) of a stage header, by name. */
export const stageColors: Readonly<
  Record<string, { readonly fill: string; readonly ink: string }>
> = {
  indigo: { fill: '#E7E4FF', ink: '#3B30C4' },
  blue: { fill: '#E2EEFF', ink: '#1E5CA8' },
  teal: { fill: '#DDF3F0', ink: '#0F6F66' },
  green: { fill: '#E3F4E3', ink: '#2B7A3B' },
  amber: { fill: '#FBF0D9', ink: '#8A5A00' },
  orange: { fill: '#FDE9DD', ink: '#A4461B' },
  rose: { fill: '#FDE4EA', ink: '#A8264B' },
  slate: { fill: '#ECEFF3', ink: '#48505C' },
};

export const stageColorNames: readonly string[] = Object.keys(stageColors);

/** The colour of the `index`-th stage of a new map: round and round. */
export function stageColorAt(index: number): string {
  return stageColorNames[index % stageColorNames.length] as string;
}
