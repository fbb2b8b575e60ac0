/** What a workbook's reader says stands in a cell. Days and times come as if the clock stood in UTC. */
export type CellValue = string | number | boolean | Date | null;

/** A cell as it would be typed into a list of ours: days as 2026-04-01, numbers with a point and without the noise of sums. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return String(value);
}

function dateText(date: Date): string {
  const [day = '', time = ''] = new Date(Math.round(date.getTime() / 1000) * 1000)
    .toISOString()
    .split('T');
  const clock = time.slice(0, 5);
  // a time of day is kept as a time on the day before all days
  if (date.getUTCFullYear() < 1900) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}
