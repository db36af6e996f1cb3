import { CopyFacts, CopyFlaw } from '../storage/sqlite/copy';

/** What is in a copy of the database, in one line. */
export function factsTold({ bytes, engagements, notes, people, schema }: CopyFacts): string {
  const holds = [
    counted(engagements, 'engagement'),
    counted(notes, 'note'),
    counted(people, 'person', 'people'),
  ];
  return [sizeTold(bytes), ...holds, `schema ${schema}`].join(', ');
}

/** A number of things, with their name as it is for that number. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** What is wrong with a file that should be a database of this bot. */
export const flaws: Readonly<Record<CopyFlaw, string>> = {
  'no-database': 'is no SQLite database',
  damaged: 'is damaged',
  foreign: 'is not a database of this bot',
};

function sizeTold(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
