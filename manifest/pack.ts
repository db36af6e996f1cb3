import dotenv from 'dotenv';
import { join } from 'node:path';
import { missingPackages } from './needed-packages';

/** Runs `npm run manifest` in the folder in which npm runs it, and returns the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const missing = missingPackages();
  if (missing.length > 0) {
    console.error(`npm run manifest needs ${missing.join(', ')}; run npm ci without --omit=dev first.`);
    return 1;
  }
  const root = process.cwd();
  dotenv.config({ path: join(root, '.env'), quiet: true });
  const { manifestCommand } = await import('./manifest-command.js');
  const { lines, code } = manifestCommand(args, { root, env: process.env });
  for (const line of lines) console.log(line);
  return code;
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
