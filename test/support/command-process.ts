import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { settingNames } from '../../src/settings/settings';

const root = join(__dirname, '../..');

/** How a command ended, and what it printed. */
export interface Printed {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Given {
  readonly settings?: Readonly<Record<string, string>>;
  /** The folder that npm runs it in; this project when missing. */
  readonly cwd?: string;
  /** The folder with the build; this project when missing. */
  readonly project?: string;
}

/** Runs a command of the production build, such as `doctor`, with only these settings. */
export function runCommand(name: string, args: readonly string[], given: Given = {}): Promise<Printed> {
  const { settings, cwd = root, project = root } = given;
  // An empty setting counts as not given, and keeps a developer's own .env from filling it in.
  const empty = cwd === root ? Object.fromEntries(settingNames.map((each) => [each, ''])) : {};
  const child = spawn(process.execPath, [join(project, 'dist/src/commands', `${name}.js`), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...empty, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said.stderr += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}
