import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, findClient, startClient } from '../../../src/host/process/client';
import { Ending, startBuiltBot } from './built-bot';
import { Played, playIn } from './played';

/**
 * The built bot with its test client, as `npm start` runs them, with ports and a data folder of their own.
 */
export interface Stack {
  /** The address of the test client's page. */
  readonly address: string;
  /** Starts one more test client for another person. Resolves with the address of its page. */
  join(who: Played): Promise<string>;
  /**
   * Stops the bot, and starts it again on the same data so many days after today. The clients stay. Only for a
   * stack whose clients are its own (`startWeeks`).
   */
  daysLater(days: number): Promise<void>;
  /** Stops the stack as Ctrl-C does. */
  stop(): Promise<Ending>;
}

/**
 * Starts the production build and waits for the address of the test client. The client plays `who`, when
 * given.
 */
export async function startStack(who?: Played): Promise<Stack> {
  return stackOf({ who, hasOwnClient: false });
}

/** Starts the bot and its client as two processes, so that days can pass for the bot. */
export function startWeeks(who: Played): Promise<Stack> {
  return stackOf({ who, hasOwnClient: true });
}

async function stackOf(given: { who: Played | undefined; hasOwnClient: boolean }): Promise<Stack> {
  const { who, hasOwnClient } = given;
  const [port, clientPort] = await freePorts();
  const dataDir = mkdtempSync(join(tmpdir(), 'covid-bot-e2e-'));
  if (who) playIn(dataDir, who);
  const start = (daysLater: number) =>
    startBuiltBot({ port, clientPort, dataDir, withClient: !hasOwnClient, daysLater });
  let bot = await start(0);
  const clients: Client[] = [];
  const addClient = async (folder: string, ownPort: number): Promise<string> => {
    const botUrl = `http://127.0.0.1:${port}/api/messages`;
    const client = await startClient({ cli: findClient() ?? '', botUrl, port: ownPort, dataDir: folder });
    clients.push(client);
    return client.address.replace('127.0.0.1', 'localhost');
  };
  const address = hasOwnClient ? await addClient(dataDir, clientPort) : `http://localhost:${clientPort}`;

  return {
    address,
    join(other) {
      const folder = join(dataDir, other);
      playIn(folder, other);
      return addClient(folder, 0);
    },
    async daysLater(days) {
      const ending = await bot.stop();
      if (ending.code !== 0 || ending.complaints !== '') throw new Error(JSON.stringify(ending));
      bot = await start(days);
    },
    async stop() {
      await Promise.all(clients.map((client) => client.stop()));
      const ending = await bot.stop();
      rmSync(dataDir, { recursive: true, force: true });
      return ending;
    },
  };
}

/** Returns two free ports. It requests both at the same time, so that they differ. */
async function freePorts(): Promise<readonly [number, number]> {
  const servers = [createServer(), createServer()] as const;
  const ports = await Promise.all(
    servers.map(async (server) => {
      await once(server.listen(0, '127.0.0.1'), 'listening');
      return (server.address() as AddressInfo).port;
    }),
  );
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return [ports[0] ?? 0, ports[1] ?? 0];
}
