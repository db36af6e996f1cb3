import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { settingNames } from '../../../src/settings/settings';

const thisProject = join(__dirname, '../../..');

/** How a command ended and what it printed; `code` is null when a signal ended it. */
export interface Printed {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of the production build that runs. */
export interface CommandProcess {
  readonly ended: Promise<Printed>;
  kill(): void;
}

interface Given {
  /** Only these; in a project of the test's own its `.env` as well. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The folder with the build; this project when missing. */
  readonly project?: string;
  /** The folder that relative files start at; the project when missing. */
  readonly from?: string;
}

/** Starts a command, such as `doctor`, as npm does. */
export function startCommand(name: string, args: readonly string[], given: Given = {}): CommandProcess {
  const { settings, project = thisProject, from = project } = given;
  // An empty setting counts as not given, and keeps a developer's own .env from filling it in.
  const empty =
    project === thisProject ? Object.fromEntries(settingNames.map((setting) => [setting, ''])) : {};
  const child = spawn(process.execPath, [join(project, 'dist/src/commands', `run-${name}.js`), ...args], {
    cwd: project,
    env: { PATH: process.env['PATH'], ...empty, INIT_CWD: from, ...settings },
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

/** Runs a command to its end. */
export function runCommand(name: string, args: readonly string[], given: Given = {}): Promise<Printed> {
  return startCommand(name, args, given).ended;
}
