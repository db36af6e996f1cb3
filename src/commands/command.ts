import dotenv from 'dotenv';
import { join } from 'node:path';
import { projectRoot } from '../settings/project-root';

/** What a command works with: the settings, the project's folder, and the folder that relative files start at. */
export interface CommandSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly root: string;
  readonly from: string;
  readonly now: Date;
}

/** What a command prints, and its exit code: 1 when it did not do what it was asked, or has bad news. */
export interface CommandResult {
  readonly lines: readonly string[];
  readonly code: 0 | 1;
  /** What it was asked for was not done: the lines say why, and go to standard error. */
  readonly refused?: true;
}

/** What becomes of what an admin types after the command's name. Nothing of a normal day is thrown. */
export type Command = (
  args: readonly string[],
  surroundings: CommandSurroundings,
) => CommandResult | Promise<CommandResult>;

/** What was not done: why, and what to do next. */
export function refused(...lines: readonly string[]): CommandResult {
  return { lines, code: 1, refused: true };
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
  // Not before it is written; and whoever was asked in vain over the network may keep a connection open.
  Promise.resolve(command(process.argv.slice(2), surroundings)).then(
    ({ lines, code, refused: isRefused }) => {
      const to = isRefused ? process.stderr : process.stdout;
      to.write(`${lines.join('\n')}\n`, () => process.exit(code));
    },
    (error: unknown) => {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`${told}\n`, () => process.exit(1));
    },
  );
}
