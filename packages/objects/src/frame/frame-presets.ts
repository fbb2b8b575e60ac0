/** Sizes of frames by name, board units. */
export const framePresets = {
  '16:9': [1280, 720],
  a4: [840, 1188],
  '4:3': [1200, 900],
  square: [900, 900],
} as const;

export type FramePreset = keyof typeof framePresets;

export const framePresetNames = Object.keys(framePresets) as FramePreset[];
