import dotenv from 'dotenv';
import { join } from 'node:path';
import { examine } from '../doctor/examine';
import { findingsTable, sumOf } from '../doctor/findings-table';
import { TokenAnswer } from '../doctor/surroundings';
import { thisMachine } from '../doctor/this-machine';
import { Credentials, readSettings } from '../settings/config';

const usage = `npm run doctor                       looks at the settings and at what is around the bot
npm run doctor -- --online           asks Microsoft for a token and for the time as well
npm run --silent doctor -- --json    prints the findings as one JSON document`;

/** What `npm run doctor` prints, in the folder that npm runs it in, and its exit code: 1 when something is an error. */
async function run(args: readonly string[]): Promise<{ text: string; code: 0 | 1 }> {
  if (args.some((arg) => arg !== '--online' && arg !== '--json')) return { text: usage, code: 1 };
  const online = args.includes('--online');
  const root = process.cwd();
  dotenv.config({ path: join(root, '.env'), quiet: true });
  const { env } = process;
  const { credentials } = readSettings(env, root).config;
  const surroundings = thisMachine({ root, env, token: () => token(credentials) });
  const findings = await examine(surroundings, { language: 'en', online, running: false });

  const sum = sumOf(findings);
  const code = sum.errors > 0 ? 1 : 0;
  if (args.includes('--json')) return { text: JSON.stringify({ findings, ...sum }, undefined, 2), code };
  const more =
    online || !credentials ? '' : '\nnpm run doctor -- --online asks for a token and the time, too.';
  return { text: findingsTable(findings) + more, code };
}

async function token(credentials: Credentials | undefined): Promise<TokenAnswer> {
  // Only now: without --online nobody waits for the Bot Framework to load.
  const [{ createConnector }, { askForToken }] = await Promise.all([
    import('../host/connector.js'),
    import('../host/ask-for-token.js'),
  ]);
  return askForToken(createConnector(credentials).connect);
}

run(process.argv.slice(2)).then(
  // Not before it is written: whoever was asked in vain may keep a connection open.
  ({ text, code }) => process.stdout.write(`${text}\n`, () => process.exit(code)),
  (error: unknown) => process.stderr.write(`${String(error)}\n`, () => process.exit(1)),
);
