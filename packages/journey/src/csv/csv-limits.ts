/** Files beyond these are refused as a whole. */
export const maxCsvBytes = 10 * 1024 * 1024;
/** Without the header. */
export const maxCsvRows = 5000;
export const maxCsvColumns = 100;
