/** Lengths of a map in board units, taken from the picture of how it should look. */
export const measures = {
  /** Title above the table and the air below it. */
  titleHeight: 24,
  titleGap: 6,
  /** A line below the title: what the journey is about. */
  aboutLine: 16,
  laneTitleWidth: 120,
  /** The only column of a stage, and a stage without columns. */
  singleColumnWidth: 172,
  /** One of several columns of a stage. */
  columnWidth: 160,
  minColumnWidth: 120,
  headerPadding: 7,
  headerGap: 5,
  headerBottom: 6,
  phaseHeight: 18,
  phaseInset: 3,
  stageHeight: 34,
  stepHeight: 24,
  stepGap: 3,
  /** The line that points in time stand on, and the air below it. */
  axisHeight: 14,
  /** Above and below the content of a lane. */
  lanePadding: 11,
  /** Left and right of the content of a cell. */
  cellPadding: 9,
  gap: 6,
  cardHeight: 50,
  /** In a column narrower than a stage's only one: titles need a third line there. */
  narrowCardHeight: 58,
  noteHeight: 78,
  /** A note that is alone in its cell. */
  singleNoteWidth: 92,
  /** At most, for notes beside each other. */
  pairedNoteWidth: 74,
  factHeight: 22,
  /** A need is a sentence: two lines. */
  needFactHeight: 34,
  textLaneHeight: 74,
  noteLaneHeight: 100,
  factLaneHeight: 44,
  emotionLaneHeight: 196,
  collapsedLaneHeight: 34,
  /** Between two lanes with a line of a service blueprint. */
  dividerHeight: 24,
  /** From the lane's edge to +2 and −2. */
  emotionPadding: 30,
  trayGap: 18,
  trayHeader: 30,
  trayPadding: 12,
  trayCardWidth: 150,
} as const;
