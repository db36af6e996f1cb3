import { randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadContent } from '../../playbooks/load';
import { keepSlowLooks } from '../app/operation/keep-slow-looks';
import { App } from '../app/ports';
import { createWriter } from '../delivery/letter';
import { startDelivering } from '../delivery/run';
import { createSend } from '../delivery/teams-sender';
import { examine } from '../doctor/examine';
import { Surroundings } from '../doctor/surroundings';
import { createStores, Stores } from '../storage/database';
import { dialogStateKey } from '../storage/dialog-state';
import { NewerDatabase } from '../storage/migrations';
import { databaseFileIn, openSqlite } from '../storage/sqlite';
import { createReceive } from './adapter';
import { createBot } from './bot';
import { Config } from '../settings/config';
import { createConnector } from './connector';
import { Log } from './log';
import { measuredStores } from './measured-stores';
import { noMeter } from './meter';
import { createMetrics } from './metrics';
import { startMetricsServer } from './metrics-server';
import { Clock } from './pace';
import { createReadiness } from './readiness';
import { startServer } from './server';
import { StartError, whyNotListening } from './start-error';
import { stopBot } from './stop';
import { createTurnLock } from './turn-lock';
import { upload } from './upload';

/** A bot that takes messages. */
export interface RunningBot {
  readonly databaseFile: string;
  /** Ends it in order, within `stopLimits`. */
  stop(): Promise<void>;
}

/**
 * Wires everything and starts to listen. Throws a {@link StartError} or a `ContentError` whose message says
 * what to mend.
 */
export async function startBot(
  config: Config,
  given: { root: string; version: string; clock: Clock; log: Log; surroundings: Surroundings },
): Promise<RunningBot> {
  const { root, clock, log, surroundings } = given;
  const content = loadContent(join(root, 'playbooks'));
  const databaseFile = databaseFileIn(makeDataDir(config.dataDir));
  const metrics = config.metrics && {
    at: config.metrics,
    ...createMetrics({
      version: given.version,
      queue: () => stores.outbox.counts(),
      now: Date.now,
      log,
    }),
  };
  const meter = metrics?.meter ?? noMeter;
  const stores = measuredStores(await openStores(databaseFile), meter);
  const { engagements, people, outbox, readers, references, questions, retention } = stores;
  const app: App = {
    ...{ engagements, people, outbox, readers, references, questions, retention },
    appointed: { defaultReaders: config.defaultReaders, admins: config.admins },
    operation: {
      version: given.version,
      startedAt: new Date().toISOString(),
      secretExpires: config.secretExpires,
      retentionDays: config.retentionDays,
      examine: keepSlowLooks(
        (language) => examine(surroundings, { language, online: false, running: true }),
        {
          now: () => performance.now(),
          failed: (error) =>
            log.error({ err: error }, 'the settings and surroundings could not be looked at'),
        },
      ),
    },
    playbook: content.playbook,
    noteKinds: content.noteKinds,
    now: () => new Date(),
    newId: randomUUID,
  };
  const metricsServer =
    metrics &&
    (await startMetricsServer(metrics.at, metrics, log).catch(async (error: unknown) => {
      await stores.close();
      throw whyNotListening(error, metrics.at, 'METRICS_');
    }));
  const connector = createConnector(config.credentials, { meter });
  const delivering = startDelivering({
    app,
    name: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
    write: createWriter(app),
    send: createSend(connector.connect),
    perSecond: config.deliveriesPerSecond,
    random: Math.random,
    wait: (ms) => clock.wait(ms),
    log: log.child({ part: 'delivery' }),
  });
  const bot = createBot({
    app,
    guide: content.guide,
    dialogStates: stores.dialogStates,
    dialogStateKey,
    lock: createTurnLock(),
    clock,
    // The test client knows no files.
    upload: config.credentials && upload,
    afterTurn: () => delivering.nudge(),
    meter,
    log,
  });
  const localMode = config.credentials === undefined;
  const { host, port } = config;
  const receive = createReceive(connector);
  const whyNotReady = createReadiness(() => stores.isCurrent(), log);
  const serverParts = { receive, bot, whyNotReady, meter, log };
  const running = { delivering, metricsServer, stores };
  const server = await startServer({ host, port, localMode }, serverParts).catch(async (error: unknown) => {
    await stopBot(running, { clock, log });
    throw whyNotListening(error, config);
  });
  return { databaseFile, stop: () => stopBot({ server, ...running }, { clock, log }) };
}

async function openStores(file: string, mayWait = true): Promise<Stores> {
  try {
    return await createStores(openSqlite(file));
  } catch (error) {
    const { message, code } = error as Error & { code?: unknown };
    // Another process is making or migrating the same file just now.
    if (code === 'SQLITE_BUSY' && mayWait) return sleep(1_000).then(() => openStores(file, false));
    if (error instanceof NewerDatabase) {
      throw new StartError(
        `DATA_DIR holds ${file}, which a later version of the bot has changed (${error.migration}); start that version, restore the backup from before, or give another DATA_DIR.`,
      );
    }
    throw new StartError(
      `DATA_DIR holds ${file}, which cannot be used (${message}); move it away, restore a backup, or give another DATA_DIR.`,
      { cause: error },
    );
  }
}

/** The folder for the data, readable by its owner alone when it is made here. */
function makeDataDir(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    return dataDir;
  } catch (error) {
    throw new StartError(
      `DATA_DIR is "${dataDir}", which cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}); give a folder that this user may write.`,
    );
  }
}
