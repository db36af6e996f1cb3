import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '../../domain/values/dates';
import { loadContent } from '../../../playbooks/load';
import { keepSlowLooks } from '../../app/operation/keep-slow-looks';
import { App } from '../../app/ports';
import { createWriter } from '../../delivery/write-letter';
import { startDelivering } from '../../delivery/start-delivering';
import { createSend } from '../../delivery/teams-sender';
import { examine } from '../../doctor/examine';
import { Surroundings } from '../../doctor/looking/surroundings';
import { Clock } from '../../runtime/clock';
import { ParentLog } from '../../runtime/log';
import { Config } from '../../settings/config';
import { dialogStateKey } from '../../storage/people/dialog-state';
import { databaseFileIn } from '../../storage/sqlite/sqlite';
import { createReceive } from '../teams/adapter';
import { createBot } from '../turn/bot';
import { createConnector } from '../teams/connector';
import { measuredStores } from '../metering/measured-stores';
import { noMeter } from '../metering/meter';
import { createMetrics } from '../metering/metrics';
import { startMetricsServer } from '../http/metrics-server';
import { makeDataDir, openStores } from './open-stores';
import { createReadiness } from '../http/readiness';
import { startServer } from '../http/server';
import { whyNotListening } from './start-error';
import { stopBot } from './stop';
import { createTakeTurn } from '../teams/take-turn';
import { createTurnLock } from '../turn/turn-lock';
import { upload } from '../teams/upload';

/** A bot that takes messages. */
export interface RunningBot {
  readonly databaseFile: string;
  /** Stops the bot in order, within `stopLimits`. */
  stop(): Promise<void>;
}

/**
 * Connects all parts of the bot and starts to listen. Throws a {@link StartError} or a `ContentError` whose
 * message says what to fix.
 */
export async function startBot(
  config: Config,
  given: { root: string; version: string; clock: Clock; log: ParentLog; surroundings: Surroundings },
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
  const stores = measuredStores(await openStores(databaseFile, clock), meter);
  const { engagements, people, outbox, readers, references, questions, retention } = stores;
  const app: App = {
    ...{ engagements, people, outbox, readers, references, questions, retention },
    appointed: { defaultReaders: config.defaultReaders, admins: config.admins },
    operation: {
      version: given.version,
      startedAt: instantOf(new Date()),
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
    checkWords: content.checkWords,
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
    lock: createTurnLock(),
    clock,
    // The test client does not support files.
    upload: config.credentials && upload,
    afterTurn: () => delivering.nudge(),
    meter,
    log,
  });
  const localMode = config.credentials === undefined;
  const { host, port } = config;
  const { dialogStates } = stores;
  const takeTurn = createTakeTurn(bot, { dialogStates, dialogStateKey, now: app.now });
  const receive = createReceive(connector, takeTurn);
  const whyNotReady = createReadiness(() => stores.isCurrent(), log);
  const serverParts = { receive, whyNotReady, meter, log };
  const running = { delivering, metricsServer, stores };
  const server = await startServer({ host, port, localMode }, serverParts).catch(async (error: unknown) => {
    await stopBot(running, { clock, log });
    throw whyNotListening(error, config);
  });
  return { databaseFile, stop: () => stopBot({ server, ...running }, { clock, log }) };
}
