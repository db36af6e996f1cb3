import { receiptsCard } from '../../../cards/delivery/receipts-card';
import { texts } from '../../../locales';
import { joinTeam, keepReference } from '../../../src/app/delivery/keep-reference';
import { noteReceipts } from '../../../src/app/delivery/note-receipts';
import { sendAgain } from '../../../src/app/delivery/send-again';
import { Send, Sent } from '../../../src/delivery/sender';
import { deliveryKey } from '../../../src/domain/delivery/delivery';
import { ConversationReference } from '../../../src/domain/delivery/recipient';
import { Note } from '../../../src/domain/note/note';
import { tellCard } from '../../support/card-text';
import { ConnectorRequest, startConnector, TestConnector } from '../../support/teams/connector';
import { readerNamed, referenceTo } from '../../support/deliveries';
import { realSend, sendUntil, workerOn } from '../../support/delivering';
import { keep, partner, testApp, TestApp, writeNote } from '../../support/makers';
import { AnswerRow, answerRows } from './answer-rows';

const voice = { language: 'en', texts: texts.en } as const;
const chats = { partner: 'a:partner', person: 'a:person', channel: '19:board' };
const readerIds = { person: 'tenant-1/person', channel: 'tenant-1/channel/19:board' };
/** The time limit of a test that plays a whole day, on a busy machine, in milliseconds. */
const aDayTakes = 60_000;
const twoDaysLater = '2026-04-08T09:30:00.000Z';

let app: TestApp;
let connector: TestConnector;
beforeEach(async () => {
  app = await testApp();
  connector = await startConnector(() => app.now().getTime());
});
afterEach(async () => {
  await connector.close();
  await app.stores.close();
});

test.each(answerRows)(
  '$answer',
  async (row) => {
    const { reader = 'person', requests, ends, uncertain, partnerSees, partnerGets, managerGets } = row;
    const note = await noteFor(reader);
    const key = deliveryKey('summary', note.id, readerIds[reader]);
    if (row.again) {
      await sendUntil(app, workerOn(app, { send: realSend(app) }), twoDaysLater);
      app.setClock('2026-04-06T09:30:30.000Z');
      await sendAgain(app, { person: partner, reader: partner }, key);
    }
    const before = connector.requests.length;
    script(row, chats[reader]);
    const { send, missed } = sendFor(row);
    await sendUntil(app, workerOn(app, { send, random: () => 0.999_999 }), twoDaysLater);

    const sent = connector.requests
      .slice(before)
      .filter(({ conversationId }) => conversationId !== chats.partner);
    const delivery = await app.outbox.load(key);
    expect({
      requests: tellRequests([
        ...missed,
        ...sent.map(({ at, method, newConversation }) => ({ at, what: newConversation ? 'MAKE' : method })),
      ]),
      ends: [delivery?.state, delivery?.reason].filter((part) => part).join(': '),
      uncertain: delivery?.uncertain,
      partnerSees: await receiptLine(note),
      partnerGets: connector
        .accepted()
        .filter(({ conversationId }) => conversationId === chats.partner)
        .map(tellLetter)
        .join(),
      managerGets: sent
        .filter(({ accepted, newConversation }) => accepted && !newConversation)
        .map(tellMessage),
    }).toEqual({ requests, ends, uncertain, partnerSees, partnerGets, managerGets });
  },
  aDayTakes,
);

const waitingRows = answerRows.filter(({ ends }) => ends.startsWith('waiting'));

test.each(waitingRows)('after $answer it goes out when they can be reached again', async (row) => {
  const { reader = 'person' } = row;
  await noteFor(reader);
  script(row, chats[reader]);
  const worker = workerOn(app, { send: realSend(app) });
  await sendUntil(app, worker, twoDaysLater);

  app.setClock('2026-05-04T07:00:00.000Z');
  await sendUntil(app, worker, twoDaysLater);
  expect(connector.accepted()).toEqual([]);
  const told = referenceOf(reader);
  await (reader === 'channel' ? joinTeam(app, told.teamId) : keepReference(app, told));
  await sendUntil(app, worker, '2026-05-04T08:00:00.000Z');
  expect(connector.accepted().map(tellMessage)).toEqual(['card']);
});

async function noteFor(reader: 'person' | 'channel'): Promise<Note> {
  const id = readerIds[reader];
  const partnerChat = { conversationId: chats.partner, serviceUrl: connector.url };
  await app.references.save(referenceTo(partner.id, partnerChat));
  await app.references.save(referenceOf(reader));
  await app.readers.save(readerNamed('Board', { id }));
  await keep(app, { readers: [id] });
  return writeNote(app);
}

function referenceOf(reader: 'person' | 'channel'): ConversationReference {
  const there = { serviceUrl: connector.url, conversationId: chats[reader] };
  const who = reader === 'channel' ? { userId: '', teamId: '19:team' } : { userId: '29:person' };
  return referenceTo(readerIds[reader], { ...there, ...who });
}

function script({ answers = [], making = ['accept'], everAfter = 'accept' }: AnswerRow, chat: string): void {
  connector.next(...answers);
  connector.nextIn('', ...making);
  connector.answerBy(({ conversationId }) => (conversationId === chat ? everAfter : 'accept'));
}

interface Asked {
  readonly at: number;
  readonly what: string;
}

/**
 * Returns the real sender, with a short time limit for requests without an answer. The reader's connector is
 * absent for the first `away` attempts.
 */
function sendFor({ away = 0, answers = [], everAfter }: AnswerRow): { send: Send; missed: Asked[] } {
  const missed: Asked[] = [];
  const [patient, hasty] = [realSend(app, 10_000), realSend(app, 150)];
  let asked = 0;
  let nobody: Promise<Sent> | undefined;
  const send: Send = (to, letter, activityId) => {
    if (to.id === partner.id) return patient(to, letter, activityId);
    if (missed.length < away) {
      missed.push({ at: app.now().getTime(), what: 'nobody' });
      // The result is always the same, so only the first attempt is real.
      return (nobody ??= patient({ ...to, serviceUrl: 'http://127.0.0.1:1/' }, letter, activityId));
    }
    const answer = answers[asked++] ?? everAfter;
    return (answer === 'hang' || answer === 'stall' ? hasty : patient)(to, letter, activityId);
  };
  return { send, missed };
}

/** Returns the requests as text, such as `POST, 3 s POST ×2`, with the seconds since the one before. */
function tellRequests(asked: readonly Asked[]): string {
  const steps = asked.map(({ at, what }, index) => {
    const wait = (at - (asked[index - 1]?.at ?? at)) / 1_000;
    return wait === 0 ? what : `${wait} s ${what}`;
  });
  const runs: { step: string; times: number }[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.step === step) last.times += 1;
    else runs.push({ step, times: 1 });
  }
  return runs.map(({ step, times }) => (times > 1 ? `${step} ×${times}` : step)).join(', ');
}

async function receiptLine(note: Note): Promise<string> {
  const receipts = await noteReceipts(app, partner, note.id);
  if (!receipts) throw new Error(`there are no receipts of ${note.id}`);
  const lines = tellCard(receiptsCard(voice, receipts).content).split('\n');
  return lines
    .slice(3)
    .filter((line) => !line.startsWith('('))
    .join(' | ');
}

function tellLetter({ activity }: ConnectorRequest): string {
  const lines = cardLines(activity);
  return lines
    .filter((line) => / not delivered |^Why: /.test(line))
    .map((line) => line.split(' ·')[0])
    .join(' | ');
}

function tellMessage({ method, activity }: ConnectorRequest): string {
  if (activity.text) return 'text';
  const doubt = cardLines(activity).find((line) => line === texts.en.summary.uncertain(1, 1));
  const what = method === 'PUT' ? 'update' : 'card';
  return doubt ? `${what}: ${doubt}` : what;
}

function cardLines({ attachments = [] }: ConnectorRequest['activity']): readonly string[] {
  return attachments.flatMap(({ content }) => tellCard(content).split('\n'));
}
