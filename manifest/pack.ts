import dotenv from 'dotenv';
import { join } from 'node:path';

/** The packages that only a full installation has. */
const needed = [
  '@microsoft/app-manifest/package.json',
  'ajv',
  'ajv-draft-04',
  'ajv-formats',
  'fflate',
  'pngjs',
];

/** What `npm run manifest` does, in the folder that npm runs it in. */
async function run(args: readonly string[]): Promise<number> {
  const missing = needed
    .filter((name) => !isInstalled(name))
    .map((name) => name.replace('/package.json', ''));
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

function isInstalled(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
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
