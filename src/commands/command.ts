import dotenv from 'dotenv';
import { join } from 'node:path';
import { projectRoot } from '../settings/project-root';

/** What a command works with: the settings, the project's folder, and the folder that relative files start at. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly root: string;
  readonly from: string;
  readonly now: Date;
}

/** What a command prints, and its exit code: 1 when it did not do what it was asked. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly code: 0 | 1;
}

/** What becomes of what an admin types after the command's name. Nothing of a normal day is thrown. */
export type Command = (args: readonly string[], surroundings: Surroundings) => Outcome | Promise<Outcome>;

/** What was not done: why, and what to do next. */
export function refused(...lines: readonly string[]): Outcome {
  return { lines, code: 1 };
}

/**
 * Runs a command as a process of its own, with the settings of `.env` and relative files starting where npm was called.
 * What it was asked for goes to standard output, why it was not done to standard error.
 */
export function runCommand(command: Command): void {
  const root = projectRoot();
  dotenv.config({ path: join(root, '.env'), quiet: true });
  const { env } = process;
  const surroundings = { env, root, from: env['INIT_CWD'] ?? process.cwd(), now: new Date() };
  Promise.resolve(command(process.argv.slice(2), surroundings)).then(
    ({ lines, code }) => {
      const print = code === 0 ? console.log : console.error;
      for (const line of lines) print(line);
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
