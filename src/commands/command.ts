import dotenv from 'dotenv';
import { join } from 'node:path';
import { projectRoot } from '../settings/project-root';

/**
 * The input of a command: the settings, the project's folder, the start of relative file names and the time.
 */
export interface CommandSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly root: string;
  readonly from: string;
  readonly now: Date;
}

/** The lines that a command prints and its exit code: 1 when it did not do its work or reports a problem. */
export interface CommandResult {
  readonly lines: readonly string[];
  readonly code: 0 | 1;
  /** True when the work was not done. The lines say why and go to standard error. */
  readonly refused?: true;
}

/**
 * Runs a command with the arguments that an admin typed after its name. Throws only for unexpected errors.
 */
export type Command = (
  args: readonly string[],
  surroundings: CommandSurroundings,
) => CommandResult | Promise<CommandResult>;

/** Returns the result of a command that was not carried out. The lines say why, and what to do next. */
export function refused(...lines: readonly string[]): CommandResult {
  return { lines, code: 1, refused: true };
}

/**
 * Runs a command as the main program of a process, with the settings of `.env`. Relative file names start at
 * the folder where npm was called. Results go to standard output, refusals and unexpected errors to standard
 * error.
 */
export function runCommand(command: Command): void {
  const root = projectRoot();
  dotenv.config({ path: join(root, '.env'), quiet: true });
  const { env } = process;
  const surroundings = { env, root, from: env['INIT_CWD'] ?? process.cwd(), now: new Date() };
  // Exits only after the output is written. The explicit exit is needed because a network request that failed
  // may leave a connection open.
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
