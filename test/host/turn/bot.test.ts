import { Message } from '../../../cards/render';
import { Reply } from '../../../dialogs/talk/reply';
import { texts } from '../../../locales';
import { shipped } from '../../support/shipped-content';
import { EndedTurn, noMeter } from '../../../src/host/metering/meter';
import { createBot } from '../../../src/host/turn/bot';
import { Incoming } from '../../../src/host/turn/incoming';
import { createTurnLock } from '../../../src/host/turn/turn-lock';
import { Visit } from '../../../src/host/turn/visit';
import { rememberingLog } from '../../support/delivering';
import { createFakeClock } from '../../support/fake-clock';
import { TestApp, testApp } from '../../support/makers';

const { guide } = shipped;
const person = { id: 'tenant-1/engineer', tenantId: 'tenant-1' };

/** Words in the chat of a person whose client uses English. */
const words: Incoming = {
  person,
  author: 'FastTrack engineer',
  place: 'personal',
  teamId: '',
  occasion: { kind: 'input' },
  input: { kind: 'words', words: 'help' },
  zone: 'UTC',
  today: '2026-04-06',
  language: 'en',
  reference: {
    ...person,
    ...{ conversationId: 'a:chat', serviceUrl: 'https://connector/', botId: '28:bot', userId: '29:engineer' },
    ...{ teamId: '', name: 'FastTrack engineer', language: 'en', timeZone: 'UTC', unreachable: undefined },
  },
  logged: { type: 'message', name: undefined, activity: 'a-1', conversation: 'a:chat' },
};
const invoke: Incoming = {
  ...words,
  occasion: { kind: 'unknown-invoke' },
  input: { kind: 'unreadable' },
  logged: { ...words.logged, type: 'invoke', name: 'composeExtension/query' },
};

let app: TestApp;
beforeEach(async () => (app = await testApp()));
afterEach(() => app.stores.close());

/** Runs one visit of a bot without an SDK. Returns what the bot did. */
async function visit(incoming: Incoming, given: { talk?: Visit['talk']; reply?: Partial<Reply> } = {}) {
  const sent: (Message | undefined)[] = [];
  const ended: EndedTurn[] = [];
  const log = rememberingLog();
  const bot = createBot({
    ...{ app, guide, lock: createTurnLock(), clock: createFakeClock() },
    meter: { ...noMeter, turn: (turn) => ended.push(turn) },
    log: { ...log, child: () => log },
  });
  const take = async (message?: Message): Promise<void> => void sent.push(message);
  const respond = incoming.logged.type === 'invoke' ? take : undefined;
  const { talk = () => Promise.resolve() } = given;
  const reply: Reply = {
    respond,
    send: take,
    offerFile: () => take(),
    showFile: () => take(),
    ...given.reply,
  };
  await bot({ incoming, talk, reply });
  return { sent, ended, lines: log.lines.map(({ level, message }) => `${level}: ${message}`) };
}

const failed = (language: 'en' | 'de') => ({ text: texts[language].messages.failed('id-1') });

it('sends the answer of the conversation', async () => {
  const { sent, ended } = await visit(words, { talk: async (turn) => void (turn.message = 'Saved.') });
  expect(sent).toEqual([{ text: 'Saved.' }]);
  expect(ended).toMatchObject([{ type: 'message', subject: 'words', outcome: 'answered' }]);
});

it('reports a failed conversation in its language, even when it has just changed', async () => {
  const { sent, ended, lines } = await visit(words, {
    talk: (turn) => {
      turn.language = 'de';
      return Promise.reject(new Error('a fault'));
    },
  });
  expect(sent).toEqual([failed('de')]);
  expect(ended).toMatchObject([{ type: 'message', subject: undefined, outcome: 'failed' }]);
  expect(lines).toEqual(['error: turn']);
});

it('reports a failure before the conversation in the language of the client', async () => {
  app.people.load = () => Promise.reject(new Error('the database is away'));
  expect((await visit(words)).sent).toEqual([failed('en')]);
});

it('sends no second answer when the first cannot be sent', async () => {
  const send = jest.fn(() => Promise.reject(new Error('the connector is away')));
  const { ended, lines } = await visit(words, { reply: { send } });
  expect(send).toHaveBeenCalledTimes(1);
  expect(ended).toMatchObject([{ outcome: 'failed' }]);
  expect(lines).toEqual(['error: turn']);
});

it('confirms an unsupported invoke without an answer', async () => {
  const { sent, ended } = await visit(invoke);
  expect(sent).toEqual([undefined]);
  expect(ended).toMatchObject([{ type: 'invoke', subject: 'ignored', outcome: 'answered' }]);
});

it('stores the person’s chosen language for a chat, and a channel’s own language', async () => {
  await app.people.save({ ...person, language: 'de' });
  await visit(words);
  expect(await app.references.load(person.id)).toMatchObject({ language: 'de' });
  const id = 'tenant-1/channel/19:pilot';
  await visit({ ...words, place: 'channel', reference: { ...words.reference, id, userId: '' } });
  expect(await app.references.load(id)).toMatchObject({ language: 'en' });
});
