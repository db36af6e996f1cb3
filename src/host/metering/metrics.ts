import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Outbox } from '../../app/delivery-ports';
import { Log } from '../../runtime/log';
import { EndedTurn, Meter } from './meter';
import { within } from '../../runtime/with-timeout';

/** The measurements of a bot in the format of Prometheus. */
export interface Metrics {
  readonly meter: Meter;
  /**
   * Returns the current values. Those of the queue are missing when the database does not answer within one
   * second.
   */
  read(): Promise<{ readonly contentType: string; readonly text: string }>;
}

interface Given {
  readonly version: string;
  readonly queue: () => ReturnType<Outbox['counts']>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Pick<Log, 'warn'>;
}

/** The activity types that are counted separately. A sender may write any text as the type. */
const knownTypes: readonly string[] = ['message', 'invoke', 'installationUpdate', 'conversationUpdate'];

/** Teams gives up after 10 to 15 seconds, and a turn must take less than 3. */
const turnSeconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 5, 10, 15];
const storeSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

const queueLimitMs = 1_000;

/**
 * Creates the metrics of one bot in a registry of its own. All label values come from closed lists. So no
 * id, tenant or customer text gets in, and no one outside can add a series.
 */
export function createMetrics(given: Given): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'covid_bot_build_info',
    help: 'The version of the bot; always 1.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version: given.version }, 1);
  const lookAtQueue = queueGauges(registry, given);
  return {
    meter: createMeter([registry]),
    async read() {
      await lookAtQueue();
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

function createMeter(registers: Registry[]): Meter {
  const turns = new Counter({
    name: 'covid_bot_turns_total',
    help: 'Turns, by the type of the activity, the verb pressed or what else it was about, and the outcome.',
    labelNames: ['type', 'verb', 'outcome'],
    registers,
  });
  const turnDuration = new Histogram({
    name: 'covid_bot_turn_duration_seconds',
    help: "How long a turn took, the wait for the person's turn before it included.",
    labelNames: ['type'],
    buckets: turnSeconds,
    registers,
  });
  const storeDuration = new Histogram({
    name: 'covid_bot_store_duration_seconds',
    help: 'How long a call of a store took, the wait for its commit included.',
    labelNames: ['store', 'operation'],
    buckets: storeSeconds,
    registers,
  });
  const connectorAnswers = new Counter({
    name: 'covid_bot_connector_answers_total',
    help: 'Requests to the connector, by the status of its answer; no-answer, or no-token when none was asked.',
    labelNames: ['status'],
    registers,
  });
  const refused = new Counter({
    name: 'covid_bot_refused_requests_total',
    help: 'Requests that got no turn, by the status they were given.',
    labelNames: ['status'],
    registers,
  });
  return {
    turn({ type: came, subject, outcome, seconds }: EndedTurn) {
      const verb = subject ?? 'unknown';
      const type = knownTypes.includes(came) ? came : 'other';
      turns.inc({ type, verb, outcome });
      turnDuration.observe({ type }, seconds);
    },
    store: ({ store, operation, seconds }) => storeDuration.observe({ store, operation }, seconds),
    connector: (end) => connectorAnswers.inc({ status: typeof end === 'number' ? statusLabel(end) : end }),
    refused: (status) => refused.inc({ status: statusLabel(status) }),
  };
}

/** Returns the status as a label. Statuses that HTTP does not have become `other`. */
function statusLabel(status: number): string {
  return Number.isInteger(status) && status >= 100 && status <= 599 ? String(status) : 'other';
}

/**
 * Returns a function that sets the gauges of the outbox. It never rejects. When the database fails, it logs
 * that once.
 */
function queueGauges(registry: Registry, { queue, now, log }: Given): () => Promise<void> {
  const registers = [registry];
  const deliveries = new Gauge({
    name: 'covid_bot_deliveries',
    help: 'Deliveries in the database, by their state.',
    labelNames: ['state'],
    registers,
  });
  const age = new Gauge({
    name: 'covid_bot_queue_age_seconds',
    help: 'For how long the oldest delivery that is due has been waiting; 0 when none is due.',
    registers,
  });
  let failing = false;
  return async () => {
    try {
      const { byState, oldestDueAt } = await within(queue(), queueLimitMs);
      for (const [state, count] of Object.entries(byState)) deliveries.set({ state }, count);
      age.set(oldestDueAt ? Math.max(0, (now() - Date.parse(oldestDueAt)) / 1_000) : 0);
      failing = false;
    } catch (error) {
      // Old values would look like a queue that does not move.
      deliveries.reset();
      age.remove();
      if (!failing) log.warn({ err: error }, 'the queue could not be counted for the metrics');
      failing = true;
    }
  };
}
