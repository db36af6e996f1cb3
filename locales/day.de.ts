/** Formats a day for people: `06.04.2026`. Of a moment, formats its day in UTC. */
export function deDay(iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split('-');
  return `${date}.${month}.${year}`;
}
