import { dirname, resolve } from 'node:path';
import { readDataDir } from '../settings/config';
import { BackedUp, backUp } from '../storage/sqlite/backup';
import { databaseFileIn } from '../storage/sqlite/sqlite';
import { Command, refused } from './command';
import { factsTold, flaws } from './copy-words';

const usage = [
  'npm run backup -- <file>     copies the database into a new file, also while the bot runs',
  'Say where to, such as: npm run backup -- ../monday.sqlite',
];

/** Runs `npm run backup`. Needs no setting but `DATA_DIR`. */
export const backupCommand: Command = (args, { env, root, from }) => {
  const [file, ...more] = args;
  if (!file || file.startsWith('-') || more.length > 0) return refused(...usage);
  const database = databaseFileIn(readDataDir(env, root));
  const target = resolve(from, file);
  const result = backUp(database, target);
  if (result.kind !== 'written') return refused(whyNot(result, database, target));
  return { lines: [`${target}: ${factsTold(result.facts)}`], code: 0 };
};

function whyNot(result: Exclude<BackedUp, { kind: 'written' }>, database: string, target: string): string {
  switch (result.kind) {
    case 'no-database':
      return `${database} does not exist; start the bot once, or set DATA_DIR to the folder of its data.`;
    case 'exists':
      return `${target} exists, and no backup takes the place of another file; give a new name.`;
    case 'no-folder':
      return `${dirname(target)} is no folder; make it, or give a file in another one.`;
    case 'full':
      return `The disk of ${dirname(target)} is full, and nothing was left there; make room, or give a file on another disk.`;
    case 'flawed':
      return `${database} ${flaws[result.flaw]}, so no backup was made; restore an earlier one, or set DATA_DIR to the folder of the bot's data.`;
    case 'refused':
      return (
        `${database} could not be copied to ${target} (${result.why}); run this as the ` +
        'user who runs the bot, and give a file in a folder that this user may write.'
      );
  }
}
