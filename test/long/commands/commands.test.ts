import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../../locales/en';
import { BotProcess, startBotProcess } from '../../support/process/bot-process';
import { cardIn, textOf } from '../../support/card-driver';
import { Channel, createChannel } from '../../support/teams/channel';
import { CommandProcess, Printed, startCommand } from '../../support/process/command-process';
import { startConnector, TestConnector } from '../../support/teams/connector';
import { keep, testApp } from '../../support/makers';
import { walkSteps } from '../../support/stories/walk-steps';

const tenant = '00000000-0000-0000-0000-00000000000a';
const objectId = (index: number): string => `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`;

let dataDir: string;
let folder: string;
let connector: TestConnector;
let bot: BotProcess;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'covid-bot-commands-'));
  folder = mkdtempSync(join(tmpdir(), 'covid-bot-backups-'));
  connector = await startConnector();
  bot = await startBotProcess({ DATA_DIR: dataDir });
});
afterEach(async () => {
  await bot.kill();
  await connector.close();
  for (const made of [dataDir, folder]) rmSync(made, { recursive: true, force: true });
});

type Name = 'backup' | 'restore' | 'admin';

/** Starts a command for the data of this test. Relative paths start at its folder. */
const start = (name: Name, ...args: readonly string[]): CommandProcess =>
  startCommand(name, args, { settings: { DATA_DIR: dataDir }, from: folder });

const run = (name: Name, ...args: readonly string[]): Promise<Printed> => start(name, ...args).ended;

const partner = (index: number): Channel =>
  createChannel({ bot, serviceUrl: connector.url, userId: `29:${index}`, aadObjectId: objectId(index) });

/** Takes all steps of the walk, from the bot's first card. Returns the card after the last step. */
async function walk(
  channel: Channel,
  card: unknown,
  steps: typeof walkSteps = walkSteps.slice(1),
): Promise<unknown> {
  let at = card;
  for (const { name, press, shows } of steps) {
    at = cardIn(await channel.press(press(at)));
    expect(`${name}: ${textOf(at)}`).toContain(shows);
  }
  return at;
}

async function begin(channel: Channel): Promise<unknown> {
  return cardIn(await channel.press({ verb: 'start', data: { verb: 'start', in_role: 'fe' } }));
}

/** Returns the steps of a walk for a customer of this name. */
function stepsFor(customer: string): typeof walkSteps {
  return walkSteps.slice(1).map((step) => ({
    ...step,
    press: (card) => {
      const { verb, data } = step.press(card);
      return { verb, data: 'in_name' in data ? { ...data, in_name: customer } : data };
    },
  }));
}

/** Starts people who write one note after the other, each for a new customer, until `stop` is called. */
function manyPartners(count: number): { finished(): number; stop(): Promise<void> } {
  let finished = 0;
  let stopping = false;
  const working = Array.from({ length: count }, async (_, index) => {
    const channel = partner(index + 1);
    for (let walked = 1; !stopping; walked += 1) {
      await walk(channel, await begin(channel), stepsFor(`Contoso ${walked}`));
      finished += 1;
    }
  });
  return {
    finished: () => finished,
    async stop() {
      stopping = true;
      await Promise.all(working);
    },
  };
}

test('a backup under load is complete and has every note that was answered before', async () => {
  const partners = manyPartners(12);
  const answered: number[] = [];
  for (const name of ['1.sqlite', '2.sqlite', '3.sqlite']) {
    const before = partners.finished();
    while (partners.finished() < before + 12) await new Promise((resolve) => setTimeout(resolve, 20));
    answered.push(partners.finished());
    const { code, stdout, stderr } = await run('backup', name);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^${join(folder, name)}: [0-9.]+ [KM]B, \\d+ engagements, \\d+ notes`));
  }
  await partners.stop();

  for (const [index, least] of answered.entries()) {
    const copy = await testApp(join(folder, `${index + 1}.sqlite`));
    const notes = await copy.db.selectFrom('notes').select(['id', 'engagement_id']).execute();
    const finals = await copy.db.selectFrom('timeline').selectAll().where('what', '=', 'note/1/1').execute();
    await copy.stores.close();
    expect(notes.length).toBeGreaterThanOrEqual(least);
    // A note and its entry in the timeline were saved together, so the backup has both.
    expect(finals.map(({ engagement_id }) => engagement_id).sort()).toEqual(
      notes.map(({ engagement_id }) => engagement_id).sort(),
    );
  }
  expect(bot.stdout).not.toContain('"outcome":"failed"');
});

test('a restore is refused while the bot runs; after a stop the walk continues from the backup', async () => {
  const channel = partner(1);
  const atBackup = await walk(channel, await begin(channel), walkSteps.slice(1, 4));
  expect(await run('backup', 'monday.sqlite')).toMatchObject({ code: 0 });
  await walk(channel, atBackup, walkSteps.slice(4));

  expect(await run('restore', 'monday.sqlite')).toEqual({
    code: 1,
    stdout: '',
    stderr: `${join(dataDir, 'bot.sqlite')} is in use; stop the bot, then restore.\n`,
  });
  await bot.kill('SIGTERM');
  const { code, stdout, stderr } = await run('restore', 'monday.sqlite');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(
    `${join(dataDir, 'bot.sqlite')} is restored from ${join(folder, 'monday.sqlite')}`,
  );

  await bot.restart();
  const last = await walk(channel, atBackup, walkSteps.slice(4));
  expect(textOf(last)).toContain(en.note.title(1, 1));
  expect((await exportOf(1)).notes).toHaveLength(1);
});

test('a person is exported and forgotten while others work without interruption', async () => {
  const leaving = partner(99);
  await walk(leaving, await begin(leaving));
  const partners = manyPartners(8);
  expect(await exportOf(99)).toMatchObject({ person: { role: 'fe' }, notes: [{ number: 1 }] });

  const asked = await run('admin', 'forget', objectId(99));
  expect(asked).toMatchObject({ code: 1, stderr: '' });
  expect(asked.stdout).toMatch(/engagements +1\n/);
  const { code, stdout, stderr } = await run('admin', 'forget', objectId(99), '--yes');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`Forgotten: ${tenant}/${objectId(99)}.`);
  expect((await run('admin', 'export', objectId(99))).stderr).toMatch(/^Nothing is stored about/);

  await partners.stop();
  expect((await exportOf(1)).notes.length).toBeGreaterThan(0);
  expect(bot.stdout).not.toContain('"outcome":"failed"');
  const before = connector.cards().length;
  await leaving.say('start');
  expect(JSON.stringify(connector.cards()[before])).toContain(en.welcome.role);
});

test('a restore that is killed at any moment leaves the old or the new database', async () => {
  await bot.kill('SIGTERM');
  const database = join(dataDir, 'bot.sqlite');
  const walks = async (): Promise<number> => {
    const app = await testApp(database);
    const { length } = await app.db.selectFrom('engagements').select('id').execute();
    await app.stores.close();
    return length;
  };
  await keepMany(database, 'before', 300);
  await run('backup', 'monday.sqlite');
  await keepMany(database, 'after', 300);

  const begun = performance.now();
  expect(await run('restore', 'monday.sqlite')).toMatchObject({ code: 0 });
  const takes = performance.now() - begun;
  const ends = new Set<string>();
  const rounds = 24;
  for (let round = 0; round < rounds; round += 1) {
    await keepMany(database, `round-${round}-`, 1);
    const before = await walks();
    const command = start('restore', 'monday.sqlite');
    const timer = setTimeout(() => command.kill(), (takes * (round + 1)) / rounds);
    const { code } = await command.ended;
    clearTimeout(timer);
    const left = await walks();
    expect([300, before]).toContain(left);
    ends.add(code === null ? (left === 300 ? 'killed after' : 'killed before') : 'ended');
  }
  expect([...ends]).toContain('killed before');
  expect(await run('restore', 'monday.sqlite')).toMatchObject({ code: 0 });
  expect(await walks()).toBe(300);
  expect(readdirSync(dataDir).filter((name) => name.includes('.restoring'))).toEqual([]);
});

async function keepMany(database: string, name: string, count: number): Promise<void> {
  const app = await testApp(database);
  await Promise.all(Array.from({ length: count }, (_, index) => keep(app, { id: `${name}${index}` })));
  await app.stores.close();
}

interface Export {
  readonly person: unknown;
  readonly notes: readonly unknown[];
}

async function exportOf(index: number): Promise<Export> {
  const { code, stdout, stderr } = await run('admin', 'export', objectId(index));
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Export;
}
