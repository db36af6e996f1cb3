import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Server } from 'node:http';

/*
 * Loaded before the bot by `npm run record -- <name>`. It writes the activities of the clients, one step
 * each, as a story that test/stories/recorded plays again. The story contains the typed text, but no ids
 * and no names of people or places. When the bot has ended, the story's transcript is written to
 * test/golden.
 */
const [name = ''] = process.argv.splice(2, 1);
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('npm run record -- <name>: a name of small letters, digits and hyphens');
  process.exit(1);
}

const file = `test/stories/recorded/${name}.json`;
const madeIds = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/g;
const chats = [];
const steps = [];

function keep({ type, action, text, name: invoked, value, from, conversation, locale }) {
  if (type !== 'message' && type !== 'invoke' && type !== 'installationUpdate') return;
  const chat = `${from.id} ${conversation.id}`;
  if (!chats.includes(chat)) chats.push(chat);
  const sent = JSON.stringify({ type, action, text, name: invoked, value }).replaceAll(madeIds, 'made-id');
  const kind = conversation.conversationType ?? 'personal';
  steps.push({ at: new Date(), chat: chats.indexOf(chat) + 1, kind, locale, activity: JSON.parse(sent) });
  writeFileSync(file, `${JSON.stringify(steps, null, 2)}\n`);
}

const { emit } = Server.prototype;
Server.prototype.emit = function (event, request, ...rest) {
  if (event === 'request' && request.method === 'POST' && request.url === '/api/messages') listen(request);
  return emit.call(this, event, request, ...rest);
};

function listen(request) {
  const chunks = [];
  const told = request.emit;
  request.emit = function (event, ...rest) {
    if (event === 'data') chunks.push(Buffer.from(rest[0]));
    if (event === 'end') keep(JSON.parse(Buffer.concat(chunks).toString()));
    return told.call(this, event, ...rest);
  };
}

process.once('exit', () => {
  if (steps.length === 0) return;
  const jest = ['node_modules/jest/bin/jest.js', 'test/stories/recorded', '--testNamePattern', `^${name} `];
  spawnSync(process.execPath, jest, { env: { ...process.env, UPDATE_GOLDEN: '1' }, stdio: 'inherit' });
});
