import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { settingNames } from '../../../src/settings/settings';

const thisProject = join(__dirname, '../../..');

/** The exit code and the output of a command. `code` is null when a signal ended it. */
export interface Printed {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running command of the production build. */
export interface CommandProcess {
  readonly ended: Promise<Printed>;
  kill(): void;
}

interface Given {
  /** The only settings of the command; another project than this one adds those of its `.env`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The folder that contains the build; this project when missing. */
  readonly project?: string;
  /** The folder for relative paths; the project when missing. */
  readonly from?: string;
}

/** Starts a command, such as `doctor`, in the same way as npm. */
export function startCommand(name: string, args: readonly string[], given: Given = {}): CommandProcess {
  const { settings, project = thisProject, from = project } = given;
  // An empty setting counts as missing, and a developer's own .env does not replace it.
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

/** Runs a command to its end and resolves with its output. */
export function runCommand(name: string, args: readonly string[], given: Given = {}): Promise<Printed> {
  return startCommand(name, args, given).ended;
}
