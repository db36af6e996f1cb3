import { resolve } from 'node:path';
import { readDataDir } from '../settings/config';
import { restore, Restored } from '../storage/sqlite/restore';
import { databaseFileIn } from '../storage/sqlite/sqlite';
import { Command, refused } from './command';
import { counted, factsTold, flaws } from './copy-words';

const usage = [
  'npm run restore -- <file>     puts a backup in the place of the database, while the bot is stopped',
  'Say which, such as: npm run restore -- ../monday.sqlite',
];

/** Runs `npm run restore`. Needs no setting but `DATA_DIR`. */
export const restoreCommand: Command = async (args, { env, root, from, now }) => {
  const [file, ...more] = args;
  if (!file || file.startsWith('-') || more.length > 0) return refused(...usage);
  const database = databaseFileIn(readDataDir(env, root));
  const backup = resolve(from, file);
  const result = await restore({ backup, database, now });
  if (result.kind !== 'restored') return refused(whyNot(result, backup, database));

  const { facts, keptAs, doubtful } = result;
  const doubt =
    `${counted(doubtful, 'delivery', 'deliveries')} had not arrived when the ` +
    'backup was made; what did since will come twice, and summaries say so.';
  const lines = [
    `${database} is restored from ${backup}: ${factsTold(facts)}`,
    keptAs === undefined
      ? 'There was no database before.'
      : `The database before is ${keptAs}; delete it when nobody needs it any more.`,
    ...(doubtful > 0 ? [doubt] : []),
    'Forget again whoever was forgotten since the backup (npm run admin), then start the bot.',
  ];
  return { lines, code: 0 };
};

function whyNot(result: Exclude<Restored, { kind: 'restored' }>, backup: string, database: string): string {
  switch (result.kind) {
    case 'no-backup':
      return `${backup} is no file; give the path of a backup.`;
    case 'unfinished':
      return `${backup}-wal lies beside ${backup}, so that is the database of a bot and no backup; make one of it with npm run backup.`;
    case 'newer':
      return `${backup} was made by a later version of the bot; install that version, then restore.`;
    case 'in-use':
      return `${database} is in use; stop the bot, then restore.`;
    case 'full':
      return `The disk of ${database} is full, and the database stays as it was; make room, then restore.`;
    case 'flawed':
      return `${backup} ${flaws[result.flaw]}, and the database stays as it was; give another backup.`;
    case 'refused':
      return (
        `${backup} could not be restored to ${database} (${result.why}); run this as the user ` +
        'who runs the bot, who must be able to read the one and to write the folder of the other.'
      );
  }
}
