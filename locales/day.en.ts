const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Formats a day for people: `6 Apr 2026`. Of a moment, formats its day in UTC. */
export function enDay(iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split('-');
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}
