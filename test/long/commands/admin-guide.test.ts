import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksOf, pages, root } from '../../docs/pages';
import { freePort, until } from '../../support/process/bot-process';

jest.setTimeout(240_000);

const guide = pages.find(({ path }) => path === join('docs', 'admin-guide.md'));
if (!guide) throw new Error('there is no docs/admin-guide.md');

const person = '99999999-8888-7777-6666-555555555555';

/** The placeholders in angle brackets in the guide, with the values of an admin. */
const filledIn: readonly [RegExp, string][] = [
  [/<your host>/g, 'bot.invalid'],
  [/<application \(client\) ID>/g, '11111111-2222-3333-4444-555555555555'],
  [/<the secret's value>/g, 'a-secret-value'],
  [/<directory \(tenant\) ID>/g, 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'],
  [/<the secret's last day, as [^>]*>/g, '2999-03-31'],
  [/<your own object ID[^>]*>/g, person],
  [/<object ID>/g, person],
];
const filled = (text: string): string =>
  filledIn.reduce((sofar, [place, value]) => sofar.replace(place, value), text);

/**
 * The expected exit codes and output of a command at each place in the guide. There is no network, and the
 * tenant does not exist.
 */
type Expected = { readonly codes: readonly number[]; readonly says: RegExp } | 'elsewhere' | 'runs';

const expected: Readonly<Record<string, Expected>> = {
  // Download and installation: the tests run in the result of these.
  'git clone <the address of this repository> covid-bot': 'elsewhere',
  'cd covid-bot': 'elsewhere',
  'npm ci': 'elsewhere',
  'npm ci --omit=dev': 'elsewhere',
  'git stash': 'elsewhere',
  'git pull': 'elsewhere',
  'git stash pop': 'elsewhere',
  'npm start': 'runs',
  'npm start -- --no-client': 'runs',
  'cp .env.example .env': { codes: [0], says: /^$/ },
  'chmod 600 .env': { codes: [0], says: /^$/ },
  'npm run doctor': { codes: [0, 1], says: /^ok +Settings +Every setting is well formed/m },
  'npm run doctor -- --online': { codes: [1], says: /^error +Token[^]*^error +Public address/m },
  'npm run manifest': { codes: [0], says: /dist\/covid-checklist-\d+\.\d+\.\d+\.zip is ready to upload/ },
  'npm run backup -- ../before-upgrade.sqlite': {
    codes: [0],
    says: /before-upgrade\.sqlite: .*, schema \d+$/m,
  },
  'npm run backup -- ../covid-bot.sqlite': { codes: [0], says: /covid-bot\.sqlite: .*, schema \d+$/m },
  'npm run restore -- ../covid-bot.sqlite': { codes: [0], says: /is restored from .*covid-bot\.sqlite/ },
  'npm run --silent admin -- export <object ID> ../person.json': { codes: [1], says: /[Nn]othing is stored/ },
  'npm run --silent admin -- forget <object ID>': { codes: [1], says: /[Nn]othing is stored/ },
};

const commands = blocksOf(guide, 'sh').flatMap((block) => block.trim().split('\n'));

/** Copies the project, as in a fresh clone, into a new folder. */
function freshProject(folder: string): string {
  const project = join(folder, 'covid-bot');
  const left = ['node_modules', 'dist', 'data', '.env', '.git', 'test', 'coverage'].map((name) =>
    join(root, name),
  );
  cpSync(root, project, { recursive: true, filter: (path) => !left.includes(path) });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  return project;
}

test('the guide has exactly the commands that are expected here', () => {
  expect([...new Set(commands)].sort()).toEqual(Object.keys(expected).sort());
});

test('every command of the guide, in its order, does what the guide says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'covid-bot-guide-'));
  const project = freshProject(folder);
  const ports = { PORT: String(await freePort()), CLIENT_PORT: String(await freePort()) };
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...ports };

  /** Starts the bot, waits until it says that it runs, and stops it as Ctrl-C does. */
  const startAndStop = async (command: string): Promise<void> => {
    const child = spawn('bash', ['-c', command], { cwd: project, env, detached: true });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    await until(`"${command}" says that it takes messages`, () => said.includes('Ctrl-C'), 60_000).catch(
      (error: unknown) => {
        throw new Error(`${String(error)}: ${said}`);
      },
    );
    const { status } = await fetch(`http://127.0.0.1:${ports.PORT}/readyz`);
    expect([command, status]).toEqual([command, 200]);
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await ended;
    await until(`"${command}" is gone`, () =>
      fetch(`http://127.0.0.1:${ports.PORT}/healthz`).then(
        () => false,
        () => true,
      ),
    );
  };

  const times = new Map<string, number>();
  for (const block of guide.text.matchAll(/^```(sh|ini)\n([^]*?)^```/gm)) {
    const [, kind, text = ''] = block;
    if (kind === 'ini') appendFileSync(join(project, '.env'), `\n${filled(text)}`);
    for (const command of kind === 'sh' ? text.trim().split('\n') : []) {
      const wanted = expected[command];
      if (wanted === undefined || wanted === 'elsewhere') continue;
      if (wanted === 'runs') {
        await startAndStop(command);
        continue;
      }
      const { status, stdout, stderr } = spawnSync('bash', ['-c', filled(command)], {
        cwd: project,
        env,
        encoding: 'utf8',
      });
      const printed = (stdout + stderr).replace(/^(?:>.*|npm .*)?\n/gm, '');
      expect([command, printed]).toEqual([command, expect.stringMatching(wanted.says)]);
      const time = (times.get(command) ?? -1) + 1;
      times.set(command, time);
      expect([command, status]).toEqual([command, wanted.codes[time]]);
    }
  }
  expect(existsSync(join(folder, 'covid-bot.sqlite'))).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});
