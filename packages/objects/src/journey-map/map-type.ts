/**
 * Sizes, weights and line heights of a map's words, board units: for painting them and for the fields they are typed
 * in, which have to agree.
 */
export const mapType = {
  title: { size: 13.5, weight: 600, lineHeight: 1.25, inset: 2 },
  about: { size: 12, lineHeight: 1.25, inset: 2 },
  /** `inset` from the arrow's ends, which stand `gap` apart from the stage's own. */
  stage: { min: 9, max: 13.5, weight: 600, lineHeight: 1.15, inset: 13, gap: 1.5, margin: 2 },
  step: { min: 9, max: 12, weight: 400, lineHeight: 1.15, inset: 5 },
  lane: { size: 12.5, weight: 600, lineHeight: 1.2 },
  /** `lead` leaves room for the icon, `trail` is the other side, `margin` is above and below together. */
  card: { size: 12, weight: 500, lineHeight: 1.2, lead: 48, trail: 8, margin: 12 },
  /** The name beside a curve; `row` is the height of its line. */
  persona: { size: 12, weight: 600, lineHeight: 1.25, row: 15 },
} as const;
