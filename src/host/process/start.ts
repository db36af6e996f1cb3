import dotenv from 'dotenv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ContentError } from '../../../playbooks/load';
import { thisMachine } from '../../doctor/this-machine';
import { Config, ConfigError, readConfig } from '../../settings/config';
import { Clock } from '../../runtime/clock';
import { projectRoot } from '../../settings/project-root';
import { Client, findClient, startClient } from './client';
import { createEnding } from './ending';
import { createLog } from './create-log';
import { orphaned } from './orphaned';
import { assertClientPortFree, StartError } from './start-error';

function versionIn(root: string): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

const clock: Clock = { now: () => performance.now(), wait: (ms) => sleep(ms) };

/**
 * Runs `npm start`: starts the bot, and with it the test client unless `--no-client` is given or it is not
 * installed.
 */
async function start(args: readonly string[]): Promise<void> {
  const unknown = args.filter((arg) => arg !== '--no-client');
  if (unknown.length > 0) {
    throw new StartError(`"${unknown.join(' ')}" is not an option; the only one is --no-client.`);
  }
  // Used until there are parts to stop in order. As the first process of a container, it would otherwise
  // ignore signals.
  let signalled = (): void => process.exit(1);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => signalled());
  const root = projectRoot();
  dotenv.config({ path: join(root, '.env'), quiet: true });
  const config = readConfig(process.env, root);
  const log = createLog(config.logLevel);

  // With credentials the bot belongs to a tenant, whose messages the test client cannot sign.
  const cli = args.includes('--no-client') || config.credentials ? undefined : findClient();
  if (cli) await assertClientPortFree(config.clientPort);
  // Imported only now, so that earlier errors are reported before the Bot Framework is loaded.
  const [{ startBot }, { passingFindings }] = await Promise.all([
    import('./main.js'),
    import('./passing-findings.js'),
  ]);
  const surroundings = thisMachine({ root, env: process.env });
  const bot = await startBot(config, { root, version: versionIn(root), clock, log, surroundings });
  const botUrl = urlOf(config);
  let client: Client | undefined;

  // The client stops last, because turns under way are answered through it.
  const stop = (): Promise<void> => bot.stop().finally(() => client?.stop());
  const ending = createEnding({ stop, exit: (code) => process.exit(code) }, { clock, log });
  signalled = () => ending.signalled();
  if (process.env['npm_lifecycle_event'] !== undefined) {
    void orphaned(() => process.ppid, clock).then(() => ending.begin(0));
  }

  if (cli) {
    try {
      client = await startClient({
        cli,
        botUrl: `${botUrl}/api/messages`,
        port: config.clientPort,
        dataDir: config.dataDir,
      });
    } catch (error) {
      await stop();
      throw new StartError(
        `${(error as Error).message}\nSet CLIENT_PORT to another port, or start without it: npm start -- --no-client`,
      );
    }
    void client.exited.then((code) => {
      if (ending.begun) return;
      console.error(`The test client ended with code ${code}; stopping.`);
      ending.begin(1);
    });
  }
  console.log(
    announcement(config, { botUrl, databaseFile: bot.databaseFile, withClient: client !== undefined }),
  );
  for (const { check, title, says, mend } of await passingFindings(config, surroundings)) {
    log.warn({ check }, `${title}: ${says} ${mend}`);
  }
}

function urlOf({ host, port }: { host: string; port: number }): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function announcement(
  config: Config,
  at: { botUrl: string; databaseFile: string; withClient: boolean },
): string {
  const lines = [
    `The bot takes messages at   ${at.botUrl}/api/messages${config.credentials ? '' : '   (local mode: no authentication, this machine only)'}`,
    ...(at.withClient ? [`Open the test client at     http://localhost:${config.clientPort}`] : []),
    `Its data is in              ${at.databaseFile}`,
    ...(config.metrics ? [`Its metrics are at          ${urlOf(config.metrics)}/metrics`] : []),
    ...(at.withClient
      ? ['Type "start" in the chat to begin; "help" lists everything. Ctrl-C stops both.']
      : ['Ctrl-C stops it.']),
  ];
  return `\n${lines.join('\n')}\n`;
}

start(process.argv.slice(2)).catch((error: unknown) => {
  const told = error instanceof ConfigError || error instanceof StartError || error instanceof ContentError;
  console.error(told ? error.message : error);
  process.exit(1);
});
