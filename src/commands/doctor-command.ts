import { examine } from '../doctor/examine';
import { findingsTable, sumOf } from '../doctor/findings-table';
import { TokenAnswer } from '../doctor/looking/surroundings';
import { thisMachine } from '../doctor/this-machine';
import { Credentials, readSettings } from '../settings/config';
import { Command, refused } from './command';

const usage = [
  'npm run doctor                       looks at the settings and at what is around the bot',
  'npm run doctor -- --online           asks Microsoft for a token and for the time as well',
  'npm run --silent doctor -- --json    prints the findings as one JSON document',
];

/** Runs `npm run doctor`. The exit code is 1 when a finding is an error. */
export const doctorCommand: Command = async (args, { env, root }) => {
  if (args.some((arg) => arg !== '--online' && arg !== '--json')) return refused(...usage);
  const online = args.includes('--online');
  const { credentials } = readSettings(env, root).config;
  const surroundings = thisMachine({ root, env, token: () => token(credentials) });
  const findings = await examine(surroundings, { language: 'en', online, running: false });

  const sum = sumOf(findings);
  const code = sum.errors > 0 ? 1 : 0;
  if (args.includes('--json')) return { lines: [JSON.stringify({ findings, ...sum }, undefined, 2)], code };
  const more =
    online || !credentials ? [] : ['npm run doctor -- --online asks for a token and the time, too.'];
  return { lines: [findingsTable(findings), ...more], code };
};

async function token(credentials: Credentials | undefined): Promise<TokenAnswer> {
  // Loaded late, so that a run without --online does not wait for the Bot Framework to load.
  const [{ createConnector }, { askForToken }] = await Promise.all([
    import('../host/teams/connector.js'),
    import('../host/teams/ask-for-token.js'),
  ]);
  return askForToken(createConnector(credentials).connect);
}
