/** The server's limits as words show them. */
export const usualLimits = { mb: 20, svgMb: 2, megapixels: 50 };
