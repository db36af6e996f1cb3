import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../../../src/storage/sqlite/backup';
import { restore } from '../../../src/storage/sqlite/restore';
import { now, partner, testApp } from '../../support/makers';

const { pid: ended } = spawnSync(process.execPath, ['--version']);
const running = process.ppid;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'checklist-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('temporary files of running processes stay, and those of ended processes are removed', async () => {
  const database = join(folder, 'bot.sqlite');
  const backup = join(folder, 'monday.sqlite');
  const app = await testApp(database);
  await app.people.save(partner);
  await app.stores.close();
  const making = (file: string, ending: string, ...pids: number[]): void =>
    pids.forEach((pid) => writeFileSync(`${file}.${ending}-${pid}`, 'half of a copy'));
  making(backup, 'part', ended, running);
  making(database, 'restoring', ended, running);
  writeFileSync(`${database}.restoring-${ended}-wal`, 'half of a log');

  expect(backUp(database, backup)).toMatchObject({ kind: 'written', facts: { people: 1 } });
  expect(await restore({ backup, database, now: new Date(now) })).toMatchObject({ kind: 'restored' });
  expect(
    readdirSync(folder)
      .filter((name) => !name.includes('before-restore'))
      .sort(),
  ).toEqual([
    'bot.sqlite',
    `bot.sqlite.restoring-${running}`,
    'monday.sqlite',
    `monday.sqlite.part-${running}`,
  ]);
});
