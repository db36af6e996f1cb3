import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { settingNames } from '../../src/settings/settings';

const root = join(__dirname, '../..');

/** How a command ended and what it printed; `code` is null when a signal ended it. */
export interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of the production build, as an admin types it in a folder. */
export interface AdminProcess {
  readonly ended: Promise<Said>;
  kill(): void;
}

/** Starts `backup`, `restore` or `admin` for the data in a folder, with relative files starting at another. */
export function startCommand(
  at: { dataDir: string; from: string },
  name: 'backup' | 'restore' | 'admin',
  ...args: readonly string[]
): AdminProcess {
  const empty = Object.fromEntries(settingNames.map((setting) => [setting, '']));
  const child = spawn(process.execPath, [join(root, `dist/src/commands/${name}.js`), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...empty, DATA_DIR: at.dataDir, INIT_CWD: at.from },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said.stderr += chunk));
  return {
    ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said }))),
    kill: () => child.kill('SIGKILL'),
  };
}
