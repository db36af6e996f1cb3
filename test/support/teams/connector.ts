import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectorAnswer, Reply } from './connector-answers';

/** An activity from the bot. */
export interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: CardContent }[];
}

/** An Adaptive Card as JSON. */
export type CardContent = Readonly<Record<string, unknown>>;

/** The bot's request for a new conversation. */
export interface NewConversation {
  readonly bot?: { readonly id: string };
  readonly members?: readonly { readonly id: string }[];
  readonly tenantId?: string;
  readonly isGroup?: boolean;
  readonly channelData?: unknown;
}

/**
 * One request of the bot to the connector. `activityId` is the activity that it replies to (POST) or replaces
 * (PUT). A request for a new conversation has an empty `conversationId` and an `activity` without a type.
 */
export interface ConnectorRequest {
  /** The number of the request, from 1, in order of arrival. */
  readonly number: number;
  /** The moment of arrival in milliseconds, by the connector's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly conversationId: string;
  readonly activityId: string | undefined;
  readonly activity: SentActivity;
  readonly newConversation: NewConversation | undefined;
  /** True when the message, update or conversation now exists, even if the bot got an error. */
  readonly accepted: boolean;
}

/** A local server in place of the Teams connector. It takes messages and updates, and records them. */
export interface TestConnector {
  /** The `serviceUrl` of an activity that the bot must answer here. */
  readonly url: string;
  /** Every request so far, including those that failed or got no answer. */
  readonly requests: readonly ConnectorRequest[];
  /** Returns the messages and updates that were accepted. */
  accepted(): readonly ConnectorRequest[];
  /** Returns the plain texts of the messages so far. */
  texts(): readonly string[];
  /** Returns the Adaptive Cards so far, of messages and updates. */
  cards(): readonly CardContent[];
  /** Gives the next requests these answers, one each. Later requests get the answers set before. */
  next(...answers: readonly ConnectorAnswer[]): void;
  /** Does the same for the next messages of one conversation, before `next`. `''` means new conversations. */
  nextIn(conversationId: string, ...answers: readonly ConnectorAnswer[]): void;
  /** Chooses the answer to each request from now on; the answers of `next` come first. */
  answerBy(choose: (request: ConnectorRequest) => ConnectorAnswer): void;
  /** Answers each request with this status from now on. */
  failWith(status: number, headers?: Readonly<Record<string, string>>): void;
  /** Answers no request from now on, until `answer`. */
  hang(): void;
  /** Accepts each request again from now on, and accepts those that still wait for an answer. */
  answer(): void;
  close(): Promise<void>;
}

type Recorded = { -readonly [Key in keyof ConnectorRequest]: ConnectorRequest[Key] };

/** Starts a connector on a free local port. `now` is its clock, in milliseconds. */
export async function startConnector(now: () => number = Date.now): Promise<TestConnector> {
  const requests: Recorded[] = [];
  const hanging: (() => void)[] = [];
  const queue: ConnectorAnswer[] = [];
  const queues = new Map<string, ConnectorAnswer[]>();
  let choose: (request: ConnectorRequest) => ConnectorAnswer = () => 'accept';

  const server = createServer((incoming, response) => {
    void readJson(incoming).then((body) => {
      const request = requestFrom(incoming, body, { number: requests.length + 1, at: now() });
      if (!request) return reply(response, { status: 404 });
      requests.push(request);
      const answer = queues.get(request.conversationId)?.shift() ?? queue.shift() ?? choose(request);
      if (answer === 'hang') hanging.push(() => treat(request, response, 'accept'));
      else treat(request, response, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    accepted: () => requests.filter(({ accepted, newConversation }) => accepted && !newConversation),
    texts: () => requests.map(({ activity }) => activity.text ?? '').filter((text) => text !== ''),
    cards: () =>
      requests.flatMap(({ activity }) => (activity.attachments ?? []).map(({ content }) => content)),
    next: (...answers) => void queue.push(...answers),
    nextIn: (conversationId, ...answers) =>
      void queues.set(conversationId, [...(queues.get(conversationId) ?? []), ...answers]),
    answerBy: (chosen) => void (choose = chosen),
    failWith: (status, headers = {}) => void (choose = () => ({ status, headers, body: {} })),
    hang: () => void (choose = () => 'hang'),
    answer() {
      choose = () => 'accept';
      for (const release of hanging.splice(0)) release();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const conversations = '/v3/conversations';
const activities = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

function requestFrom(
  { method = '', url: path = '', headers }: IncomingMessage,
  body: unknown,
  given: { number: number; at: number },
): Recorded | undefined {
  const { authorization } = headers;
  const request = { ...given, method, path, authorization, accepted: false };
  if (path === conversations) {
    const newConversation = body as NewConversation;
    const activity = { type: '' };
    return { ...request, conversationId: '', activityId: undefined, activity, newConversation };
  }
  const [, conversationId, activityId] = activities.exec(path) ?? [];
  return conversationId === undefined
    ? undefined
    : {
        ...request,
        conversationId: decodeURIComponent(conversationId),
        activityId: activityId === undefined ? undefined : decodeURIComponent(activityId),
        activity: body as SentActivity,
        newConversation: undefined,
      };
}

function treat(request: Recorded, response: ServerResponse, answer: Exclude<ConnectorAnswer, 'hang'>): void {
  request.accepted = typeof answer === 'object' ? answer.status < 300 : answer !== 'reset';
  if (typeof answer === 'object') return reply(response, answer);
  switch (answer) {
    case 'reset':
    case 'reset after':
      response.socket?.destroy();
      return;
    case 'stall':
      // Not chained: once restify is loaded, writeHead returns undefined.
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{');
      return;
    case 'accept':
      reply(response, { status: request.method === 'PUT' ? 200 : 201, body: { id: idFor(request) } });
  }
}

/** Returns the id of the message or conversation. As in Teams, each person has one conversation. */
function idFor({ method, number, activityId, newConversation }: ConnectorRequest): string | undefined {
  if (newConversation) return `made-for-${newConversation.members?.[0]?.id}`;
  return method === 'PUT' ? activityId : `sent-${number}`;
}

function reply(response: ServerResponse, { afterMs, ...answer }: Reply): void {
  if (afterMs !== undefined) return void setTimeout(() => reply(response, answer), afterMs);
  const { status, headers, body } = answer;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
}

async function readJson(incoming: IncomingMessage): Promise<unknown> {
  let body = '';
  for await (const chunk of incoming) body += String(chunk);
  return JSON.parse(body || '{}');
}
