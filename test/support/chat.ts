import { Activity, BotAdapter, ConversationReference, ResourceResponse, TurnContext } from 'botbuilder';
import { setImmediate } from 'node:timers/promises';
import pino from 'pino';
import { shipped } from './shipped-content';
import { Appointed } from '../../src/app/delivery-ports';
import { Operation } from '../../src/app/operation-ports';
import { App } from '../../src/app/ports';
import { Upload } from '../../dialogs/file-consent';
import { Message } from '../../cards/render';
import { createTakeTurn, TakeTurn } from '../../src/host/teams/take-turn';
import { createBot } from '../../src/host/turn/bot';
import { noMeter } from '../../src/host/metering/meter';
import { createTurnLock } from '../../src/host/turn/turn-lock';
import { createStores, Stores } from '../../src/storage/database';
import { dialogStateKey } from '../../src/storage/people/dialog-state';
import { openSqlite } from '../../src/storage/sqlite/sqlite';
import { actionsOf, CardAction, inputsOf } from './card-driver';
import { tellCard } from './card-text';
import { testOperation } from './makers';

type Json = Readonly<Record<string, unknown>>;

/** The parts of a button that a press needs. */
type Button = Pick<CardAction, 'title' | 'data'>;

/** The bot's answer to one action of a person. */
export interface Answer {
  /** The card of the answer, in place or as a message; the last one when there were several. */
  readonly card: Json | undefined;
  /** Plain messages, in order. */
  readonly texts: readonly string[];
  /** The way of the card: in the response of an invoke, as an update of the pressed card, or as a message. */
  readonly by: 'response' | 'update' | 'message' | 'none';
}

const content = shipped;

/** A bot on a database in memory. Its clock stands still until a test sets it, and its ids count up. */
export interface TestBot {
  readonly takeTurn: TakeTurn;
  /** The app that the bot works with; a worker may work with it too. */
  readonly app: App;
  readonly stores: Stores;
  readonly log: Json[];
  now: Date;
  appointed: Appointed;
  operation: Operation;
  /** Uploads files to OneDrive. Without it there are no files, as in local mode. */
  upload?: Upload;
  close(): Promise<void>;
}

/**
 * Returns a new bot on an empty database. `change` may replace some of its stores. Close it when the test is
 * done.
 */
export async function createTestBot(
  change: (stores: Stores) => Stores = (stores) => stores,
): Promise<TestBot> {
  const stores = change(await createStores(openSqlite(':memory:')));
  const log: Json[] = [];
  let count = 0;
  const testBot: Omit<TestBot, 'takeTurn' | 'app'> = {
    stores,
    log,
    now: new Date('2026-04-06T09:30:00.000Z'),
    appointed: { defaultReaders: [], admins: [] },
    operation: testOperation,
    close: () => stores.close(),
  };
  const app: App = {
    engagements: stores.engagements,
    people: stores.people,
    outbox: stores.outbox,
    readers: stores.readers,
    references: stores.references,
    questions: stores.questions,
    retention: stores.retention,
    get appointed() {
      return testBot.appointed;
    },
    get operation() {
      return testBot.operation;
    },
    playbook: content.playbook,
    noteKinds: content.noteKinds,
    checkWords: content.checkWords,
    now: () => testBot.now,
    newId: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  };
  const bot = createBot({
    app,
    guide: content.guide,
    lock: createTurnLock(),
    // A wait lasts no time, but work that is ready runs first.
    clock: { now: () => 0, wait: () => setImmediate() },
    get upload() {
      return testBot.upload;
    },
    meter: noMeter,
    log: pino({ level: 'info' }, { write: (line: string) => log.push(JSON.parse(line) as Json) }),
  });
  const { dialogStates } = stores;
  const takeTurn = createTakeTurn(bot, { dialogStates, dialogStateKey, now: app.now });
  return Object.assign(testBot, { takeTurn, app });
}

/** Records everything that a turn sends. With `cannotUpdate` the client cannot update a message. */
class RecordingAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];
  readonly updated: Partial<Activity>[] = [];
  failing = false;
  /** The number of messages that still get through before sending fails. */
  getThrough = Infinity;
  attempts = 0;
  cannotUpdate = false;

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const messages = activities.filter(({ type }) => type === 'message').length;
    this.attempts += messages;
    if (messages > 0 && (this.failing || this.getThrough < messages))
      throw new Error('the connector is away');
    this.getThrough -= messages;
    this.sent.push(...activities);
    return activities.map((_, index) => ({ id: `m-${this.sent.length + index}` }));
  }

  override async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<void> {
    if (this.cannotUpdate) throw Object.assign(new Error('cannot update'), { statusCode: 405 });
    this.updated.push(activity);
  }

  override async deleteActivity(
    _context: TurnContext,
    _reference: Partial<ConversationReference>,
  ): Promise<void> {
    throw new Error('the bot deletes no message');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('no conversation is continued here');
  }

  run(activity: Partial<Activity>, takeTurn: TakeTurn): Promise<void> {
    return this.runMiddleware(new TurnContext(this, activity), takeTurn);
  }
}

/** The person behind a client, and their conversation: a personal chat, unless `kind` names another. */
export interface Whose {
  readonly id: string;
  /** The name in the client. With it the transcript names the speaker, and the receiver of a letter. */
  readonly name?: string;
  readonly locale?: string;
  readonly tenantId?: string;
  readonly conversationId?: string;
  readonly kind?: string;
  /** Further data from Teams, such as the team of a channel. */
  readonly channelData?: Json;
  /** The list to add the transcript to; a new one when missing. */
  readonly transcript?: string[];
}

/** One person's chat with a bot. It sends the activities that a Teams client sends. */
export class Chat {
  readonly transcript: string[];
  card: Json | undefined;
  /** Every card so far, the oldest first. */
  readonly cards: Json[] = [];
  readonly adapter = new RecordingAdapter();
  private activityCount = 0;

  constructor(
    readonly testBot: TestBot,
    readonly who: Whose = { id: 'partner' },
  ) {
    this.transcript = who.transcript ?? [];
  }

  get conversationId(): string {
    return this.who.conversationId ?? `chat-${this.who.id}`;
  }

  /** Adds a letter that the bot sent outside of a turn. */
  receive(letter: Message): void {
    if ('card' in letter) this.cards.push((this.card = letter.card.content));
    const told = 'card' in letter ? tellCard(letter.card.content) : letter.text;
    this.transcript.push(
      `${this.who.name ?? ''} < ${'card' in letter ? letter.card.title : ''}`.trim(),
      quote(told),
      '',
    );
  }

  install(): Promise<Answer> {
    return this.send({ type: 'installationUpdate', action: 'add' }, 'installs the bot');
  }

  say(text: string): Promise<Answer> {
    return this.send({ type: 'message', text, textFormat: 'plain' }, text);
  }

  /**
   * Presses a button of the newest card by its title, after filling in some inputs. Throws when there is
   * none.
   */
  press(title: string, typed: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.pressOn(this.card, title, typed);
  }

  /** Presses a button of any card. Inputs that are not in `typed` keep the values that the card shows. */
  pressOn(
    card: Json | undefined,
    title: string,
    typed: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const button = actionsOf(card).find((candidate) => candidate.title === title);
    if (!button)
      throw new Error(
        `no button "${title}" among: ${actionsOf(card)
          .map((b) => b.title)
          .join(', ')}`,
      );
    return this.sendPress(button, { ...valuesOf(card), ...typed });
  }

  sendPress(
    button: Button,
    inputs: Readonly<Record<string, string>>,
    by: 'execute' | 'submit' = 'execute',
  ): Promise<Answer> {
    const data = { ...button.data, ...inputs };
    const told = `(${button.title})`;
    if (by === 'submit') return this.send({ type: 'message', value: data, replyToId: 'card-1' }, told);
    const action = { type: 'Action.Execute', verb: button.data['verb'], data };
    return this.send(
      { type: 'invoke', name: 'adaptiveCard/action', value: { action }, replyToId: 'card-1' },
      told,
    );
  }

  async send(activity: Partial<Activity>, told: string): Promise<Answer> {
    const { id, name, locale = 'en-US', channelData } = this.who;
    const { tenantId = 'tenant-1', kind = 'personal' } = this.who;
    this.activityCount += 1;
    const { sent, updated } = this.adapter;
    const [sentBefore, updatedBefore] = [sent.length, updated.length];
    await this.adapter.run(
      {
        id: `a-${this.activityCount}`,
        channelId: 'msteams',
        serviceUrl: 'http://localhost/connector',
        from: { id: `29:${id}`, name: name ?? 'FastTrack engineer', aadObjectId: id },
        recipient: { id: '28:bot', name: 'Checklist' },
        conversation: {
          id: this.conversationId,
          conversationType: kind,
          tenantId,
          isGroup: kind !== 'personal',
          name: '',
        },
        locale,
        ...(channelData && { channelData }),
        localTimezone: 'Europe/Berlin',
        ...activity,
      },
      this.testBot.takeTurn,
    );
    const answer = readAnswer(sent.slice(sentBefore), updated.slice(updatedBefore));
    if (answer.card) this.cards.push((this.card = answer.card));
    this.transcript.push(
      `${name ?? ''} > ${told}`.trim(),
      ...answer.texts.map(quote),
      ...(answer.card ? [quote(tellCard(answer.card))] : []),
      '',
    );
    return answer;
  }
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
}

interface InvokeBody {
  readonly type: string;
  readonly value: unknown;
}

function readAnswer(sent: readonly Partial<Activity>[], updated: readonly Partial<Activity>[]): Answer {
  const bodies = sent
    .filter(({ type }) => type === 'invokeResponse')
    .map(({ value }) => (value as { body: InvokeBody }).body);
  const inResponse = bodies.find(({ type }) => type === 'application/vnd.microsoft.card.adaptive')?.value as
    Json | undefined;
  const said = bodies
    .filter(({ type }) => type === 'application/vnd.microsoft.activity.message')
    .map(({ value }) => String(value));
  const [inMessage, inUpdate] = [sent, updated].map((activities) => cardsIn(activities).at(-1));
  const texts = sent.filter(({ type, text }) => type === 'message' && text).map(({ text }) => text ?? '');
  const by = inResponse ? 'response' : inUpdate ? 'update' : inMessage ? 'message' : 'none';
  return { card: inResponse ?? inUpdate ?? inMessage, texts: [...texts, ...said], by };
}

function cardsIn(activities: readonly Partial<Activity>[]): readonly Json[] {
  return activities
    .flatMap(({ attachments = [] }) => attachments)
    .filter(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
    .map(({ content: card }) => card as Json);
}

/** Returns the values of all inputs of a card as it shows them, by input id. */
export function valuesOf(card: Json | undefined): Record<string, string> {
  return Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
}

/** Returns the heading of a card, or an empty text. */
export function titleOf(card: Json | undefined): string {
  return /^# (.*)$/m.exec(card ? tellCard(card) : '')?.[1] ?? '';
}
