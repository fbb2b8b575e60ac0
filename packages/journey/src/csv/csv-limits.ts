/** Files beyond these are refused as a whole. */
export const maxCsvBytes = 10 * 1024 * 1024;
/** Without the header. */
export const maxCsvRows = 5000;
export const maxCsvColumns = 100;
/** What touchpoints, stages and owners are called; a cell beyond it is a file that was cut in the wrong place. */
export const maxNameLength = 1000;
/** Any other words of one cell. */
export const maxCellLength = 20_000;
/** An id is the key of a record. */
export const maxIdLength = 100;
