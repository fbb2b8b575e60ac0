/** The colours the board is painted with. Names say the use, not the hue. */
export interface Theme {
  readonly dark: boolean;
  /** CSS font family. */
  readonly font: string;
  readonly canvas: string;
  readonly panel: string;
  readonly panelLine: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  readonly quiet: string;
  readonly accent: string;
  readonly accentTint: string;
  /** Text on sticky colours, which are the same in both themes. */
  readonly stickyInk: string;
  readonly pill: string;
  /** Five colours from +2 to −2. */
  readonly valence: readonly [string, string, string, string, string];
  readonly amber: string;
  readonly amberInk: string;
  readonly amberTint: string;
  readonly channel: {
    readonly [type in 'digital' | 'physical' | 'human']: {
      readonly ink: string;
      readonly tint: string;
    };
  };
  readonly measured: string;
}

export const lightTheme: Theme = {
  dark: false,
  font: 'Rubik, sans-serif',
  canvas: '#F5F4F0',
  panel: '#FFFFFF',
  panelLine: '#E6E4DD',
  ink: '#1F2328',
  muted: '#6B6F76',
  hairline: '#ECEAE4',
  quiet: '#F0EEE8',
  accent: '#4B3FE4',
  accentTint: '#EDEBFF',
  stickyInk: '#1F2328',
  pill: '#F0EEE8',
  valence: ['#1F9D61', '#7FA34C', '#C2A93B', '#D37A43', '#DD4B4B'],
  amber: '#E0A100',
  amberInk: '#8A6200',
  amberTint: '#FFF6E0',
  channel: {
    digital: { ink: '#4B3FE4', tint: '#EFEDFF' },
    physical: { ink: '#0F766E', tint: '#E6F3F1' },
    human: { ink: '#B4532A', tint: '#FAEEE8' },
  },
  measured: '#8A8D93',
};

export const darkTheme: Theme = {
  ...lightTheme,
  dark: true,
  canvas: '#17181A',
  panel: '#212327',
  panelLine: '#33363B',
  ink: '#ECEDEE',
  muted: '#A3A7AE',
  hairline: '#303338',
  quiet: '#2A2D31',
  accent: '#8F87FF',
  accentTint: '#2D2A52',
  pill: '#2C2F34',
  valence: ['#3FBF82', '#97B85F', '#D3BC55', '#E2925F', '#F07171'],
  amber: '#F0B429',
  amberInk: '#F3C55C',
  amberTint: '#3A3019',
  channel: {
    digital: { ink: '#A49DFF', tint: '#2D2A4D' },
    physical: { ink: '#4FBFB3', tint: '#1E3835' },
    human: { ink: '#E58E66', tint: '#402C22' },
  },
  measured: '#8A8D93',
};
