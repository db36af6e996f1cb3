import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bot sent to the channel. */
export interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: CardContent }[];
}

/** An Adaptive Card as JSON. */
export type CardContent = Readonly<Record<string, unknown>>;

/** One request of the bot to the connector. `activityId` is what it replies to (POST) or replaces (PUT). */
export interface ConnectorRequest {
  readonly method: string;
  readonly path: string;
  readonly conversationId: string;
  readonly activityId: string | undefined;
  readonly activity: SentActivity;
}

/** The Teams connector as the bot sees it: a local server that takes messages and updates, and remembers them. */
export interface TestConnector {
  /** What an activity's `serviceUrl` has to be for the bot to answer here. */
  readonly url: string;
  /** Every request so far, also those that were failed or left hanging. */
  readonly requests: readonly ConnectorRequest[];
  /** The plain texts of the messages so far. */
  texts(): readonly string[];
  /** The Adaptive Cards so far, of messages and updates. */
  cards(): readonly CardContent[];
  /** From now on each request gets this status. */
  failWith(status: number, headers?: Readonly<Record<string, string>>): void;
  /** From now on no request gets an answer, until `answer`. */
  hang(): void;
  /** From now on each request succeeds again; those left hanging succeed now. */
  answer(): void;
  close(): Promise<void>;
}

type Behaviour = (response: ServerResponse, request: ConnectorRequest, number: number) => void;

const succeed: Behaviour = (response, { method, activityId }, number) => {
  const id = method === 'PUT' ? activityId : `sent-${number}`;
  response.writeHead(method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ id }));
};

const route = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

/** Starts a connector on a free port of this machine. */
export async function startConnector(): Promise<TestConnector> {
  const requests: ConnectorRequest[] = [];
  const hanging: (() => void)[] = [];
  let behave = succeed;

  const server = createServer((incoming, response) => {
    void readJson(incoming).then((activity) => {
      const path = incoming.url ?? '';
      const [, conversationId, activityId] = route.exec(path) ?? [];
      if (conversationId === undefined) {
        response.writeHead(404);
        response.end();
        return;
      }
      const request: ConnectorRequest = {
        method: incoming.method ?? '',
        path,
        conversationId: decodeURIComponent(conversationId),
        activityId: activityId === undefined ? undefined : decodeURIComponent(activityId),
        activity,
      };
      requests.push(request);
      behave(response, request, requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    texts: () => requests.map(({ activity }) => activity.text ?? '').filter((text) => text !== ''),
    cards: () =>
      requests.flatMap(({ activity }) => (activity.attachments ?? []).map(({ content }) => content)),
    failWith(status, headers = {}) {
      behave = (response) => {
        // Not chained: restify, where it is loaded, makes every writeHead return nothing.
        response.writeHead(status, headers);
        response.end('{}');
      };
    },
    hang() {
      behave = (...request) => void hanging.push(() => succeed(...request));
    },
    answer() {
      behave = succeed;
      for (const release of hanging.splice(0)) release();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readJson(incoming: IncomingMessage): Promise<SentActivity> {
  let body = '';
  for await (const chunk of incoming) body += String(chunk);
  return JSON.parse(body || '{}') as SentActivity;
}
