/** A day as people read it: `06.04.2026`; of a moment, the day in UTC. */
export function deDay(iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split('-');
  return `${date}.${month}.${year}`;
}
