export const TEXT_SIZE = 20;
export const TEXT_WEIGHT = 400;
export const TEXT_LINE_HEIGHT = 1.3;
