import { Instant } from '../../../src/domain/values/dates';
import { EndedTurn } from '../../../src/host/metering/meter';
import { createMetrics, Metrics } from '../../../src/host/metering/metrics';
import { rememberingLog } from '../../support/delivering';
import { readExposition } from '../../support/process/exposition';

const now = Date.parse('2026-04-06T09:30:00.000Z');
const none = { queued: 0, waiting: 0, delivered: 0, failed: 0, cancelled: 0 };
type Queue = Parameters<typeof createMetrics>[0]['queue'];

const metricsOn = (queue: Queue, log = rememberingLog()): Metrics =>
  createMetrics({ version: '1.2.3', queue, now: () => now, log });

const empty: Queue = async () => ({ byState: none, oldestDueAt: undefined });
const turn: EndedTurn = { type: 'invoke', subject: 'save-customer', outcome: 'answered', seconds: 0.2 };

async function read(metrics: Metrics): Promise<Readonly<Record<string, number>>> {
  return readExposition((await metrics.read()).text);
}

test('counts each event of the meter under its name', async () => {
  const metrics = metricsOn(async () => ({
    byState: { ...none, queued: 2, delivered: 5 },
    oldestDueAt: '2026-04-06T09:28:30.000Z',
  }));
  const { meter } = metrics;
  meter.turn(turn);
  meter.turn({ ...turn, seconds: 4 });
  meter.turn({ type: 'message', subject: 'words', outcome: 'answered', seconds: 0.1 });
  meter.turn({ type: 'message', subject: undefined, outcome: 'failed', seconds: 0.1 });
  meter.store({ store: 'engagements', operation: 'save', seconds: 0.003 });
  meter.connector(201);
  meter.connector(429);
  meter.connector('no-answer');
  meter.refused(403);
  expect(await read(metrics)).toMatchObject({
    'covid_bot_build_info{version="1.2.3"}': 1,
    'covid_bot_turns_total{type="invoke",verb="save-customer",outcome="answered"}': 2,
    'covid_bot_turns_total{type="message",verb="words",outcome="answered"}': 1,
    'covid_bot_turns_total{type="message",verb="unknown",outcome="failed"}': 1,
    'covid_bot_turn_duration_seconds_bucket{le="3",type="invoke"}': 1,
    'covid_bot_turn_duration_seconds_count{type="invoke"}': 2,
    'covid_bot_turn_duration_seconds_sum{type="invoke"}': 4.2,
    'covid_bot_store_duration_seconds_count{store="engagements",operation="save"}': 1,
    'covid_bot_store_duration_seconds_sum{store="engagements",operation="save"}': 0.003,
    'covid_bot_connector_answers_total{status="201"}': 1,
    'covid_bot_connector_answers_total{status="429"}': 1,
    'covid_bot_connector_answers_total{status="no-answer"}': 1,
    'covid_bot_refused_requests_total{status="403"}': 1,
    'covid_bot_deliveries{state="queued"}': 2,
    'covid_bot_deliveries{state="delivered"}': 5,
    'covid_bot_deliveries{state="failed"}': 0,
    covid_bot_queue_age_seconds: 90,
    process_resident_memory_bytes: expect.any(Number) as number,
  });
});

test('no one outside can add a series', async () => {
  const metrics = metricsOn(empty);
  metrics.meter.turn({ ...turn, type: 'telepathy' });
  metrics.meter.connector(200);
  const before = Object.keys(await read(metrics)).length;
  for (let number = 0; number < 100; number += 1) {
    metrics.meter.turn({ ...turn, type: `telepathy-${number}` });
    metrics.meter.connector(1_000 + number);
  }
  const series = await read(metrics);
  // All invalid statuses of the connector share one more series.
  expect(Object.keys(series)).toHaveLength(before + 1);
  expect(series).toMatchObject({
    'covid_bot_turns_total{type="other",verb="save-customer",outcome="answered"}': 101,
    'covid_bot_connector_answers_total{status="other"}': 100,
  });
});

test.each<[string, Instant | undefined, number]>([
  ['the queue is empty', undefined, 0],
  ['the queued delivery is for later', '2026-04-06T09:31:00.000Z', 0],
  ['a delivery is due', '2026-04-06T09:29:59.500Z', 0.5],
])('the age of the queue when %s', async (_what, oldestDueAt, seconds) => {
  const metrics = metricsOn(async () => ({ byState: none, oldestDueAt }));
  expect(await read(metrics)).toMatchObject({ covid_bot_queue_age_seconds: seconds });
});

test('a failing database removes only its own values, and is logged once', async () => {
  const log = rememberingLog();
  let failing = false;
  const metrics = metricsOn(() => (failing ? Promise.reject(new Error('disk I/O error')) : empty()), log);
  metrics.meter.turn(turn);
  const ofQueue = (series: object): readonly string[] =>
    Object.keys(series).filter((name) => /^covid_bot_(deliveries|queue)/.test(name));
  expect(ofQueue(await read(metrics))).toHaveLength(6);
  failing = true;
  for (let time = 1; time <= 3; time += 1) {
    const series = await read(metrics);
    expect(ofQueue(series)).toEqual([]);
    expect(series).toMatchObject({ 'covid_bot_turn_duration_seconds_count{type="invoke"}': 1 });
  }
  expect(log.lines).toHaveLength(1);
  failing = false;
  expect(ofQueue(await read(metrics))).toHaveLength(6);
});

test('two bots in one process count separately', async () => {
  const [one, other] = [metricsOn(empty), metricsOn(empty)];
  one.meter.turn(turn);
  const counted = 'covid_bot_turn_duration_seconds_count{type="invoke"}';
  expect(await read(one)).toHaveProperty([counted], 1);
  expect(await read(other)).not.toHaveProperty([counted]);
});
