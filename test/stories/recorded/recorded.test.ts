import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chat, TestBot } from '../../support/chat';
import { expectGolden } from '../../support/golden';
import { isNode, nodesOf } from '../../cards/card-rules';
import { withTestBot } from '../../support/with-test-bot';

/** A step of a client, in the form that tools/record.mjs writes. */
interface Step {
  readonly at: string;
  /** The number of the chat, in the order in which the chats appeared. */
  readonly chat: number;
  readonly kind: string;
  readonly locale?: string;
  readonly activity: {
    readonly type: string;
    readonly text?: string;
    readonly name?: string;
    readonly value?: { readonly action?: { readonly data: Data } };
  };
}

type Data = Readonly<Record<string, unknown>>;

const stories = readdirSync(__dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

it.each(stories)('%s gets the same answers as when it was recorded', async (name) => {
  const steps = JSON.parse(readFileSync(join(__dirname, `${name}.json`), 'utf8')) as readonly Step[];
  const transcript: string[] = [];
  const chats = new Map<number, Chat>();
  for (const step of steps) {
    testBot.now = new Date(step.at);
    const chat = chats.get(step.chat) ?? chatOf(step, transcript);
    chats.set(step.chat, chat);
    await play(chat, step);
  }
  expectGolden(`transcripts/recorded/${name}.txt`, `${transcript.join('\n').trimEnd()}\n`);
});

function chatOf({ chat, kind, locale }: Step, transcript: string[]): Chat {
  return new Chat(testBot, {
    id: `person-${chat}`,
    conversationId: `chat-${chat}`,
    kind,
    ...(locale !== undefined && { locale }),
    transcript,
  });
}

async function play(chat: Chat, { activity }: Step): Promise<void> {
  const data = activity.value?.action?.data;
  if (!data) return void (await chat.send(activity, activity.text ?? `(${activity.type})`));
  const [typed, carried] = [true, false].map((isTyped) =>
    Object.fromEntries(Object.entries(data).filter(([key]) => key.startsWith('in_') === isTyped)),
  );
  const pressed = chat.cards
    .toReversed()
    .flatMap(nodesOf)
    .find((node) => node['type'] === 'Action.Execute' && withoutIds(node['data']) === withoutIds(carried));
  if (!pressed) throw new Error(`no card has a button that sends ${JSON.stringify(carried)}`);
  const { title, data: own } = pressed;
  const value = { action: { ...activity.value?.action, data: { ...(isNode(own) && own), ...typed } } };
  await chat.send({ ...activity, value, replyToId: 'card-1' }, `(${String(title)})`);
}

/** Returns data without ids, to compare them: each run of the bot makes its own ids. */
function withoutIds(data: unknown): string {
  const ids = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/g;
  return JSON.stringify(Object.entries(isNode(data) ? data : {}).sort()).replaceAll(ids, 'made-id');
}
