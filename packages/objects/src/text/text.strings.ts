import { lineLookStrings } from '../painting/line-look.strings.ts';

export const textStrings = {
  en: {
    ...lineLookStrings.en,
    'text.size': 'Text size',
    'textSize.small': 'Small',
    'textSize.medium': 'Medium',
    'textSize.large': 'Large',
    'textSize.huge': 'Very large',
    'style.align': 'Alignment',
    'align.start': 'At the start',
    'align.center': 'Centred',
    'align.end': 'At the end',
  },
  he: {
    ...lineLookStrings.he,
    'text.size': 'גודל הטקסט',
    'textSize.small': 'קטן',
    'textSize.medium': 'בינוני',
    'textSize.large': 'גדול',
    'textSize.huge': 'גדול מאוד',
    'style.align': 'יישור',
    'align.start': 'להתחלה',
    'align.center': 'למרכז',
    'align.end': 'לסוף',
  },
} as const;
