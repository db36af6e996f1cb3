import { CopyFacts, CopyFlaw } from '../storage/sqlite/copy';

/** Describes the content of a database copy in one line. */
export function factsTold({ bytes, engagements, notes, people, schema }: CopyFacts): string {
  const holds = [
    counted(engagements, 'engagement'),
    counted(notes, 'note'),
    counted(people, 'person', 'people'),
  ];
  return [sizeTold(bytes), ...holds, `schema ${schema}`].join(', ');
}

/** Returns a number with the noun in its singular or plural form. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** The flaws of a file that should be a database of this bot, in words. */
export const flaws: Readonly<Record<CopyFlaw, string>> = {
  'no-database': 'is no SQLite database',
  damaged: 'is damaged',
  foreign: 'is not a database of this bot',
};

function sizeTold(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
