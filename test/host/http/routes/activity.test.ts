import { Activity } from 'botbuilder';
import { readActivity } from '../../../../src/host/http/routes/activity';
import { readInput } from '../../../../src/host/teams/read-input';

const message = {
  ...{ type: 'message', channelId: 'msteams', text: '<at>Bot</at> help' },
  ...{ from: { id: '29:reader' }, recipient: { id: '28:bot' }, conversation: { id: 'a:chat' } },
};
const bot = { id: '28:bot', name: 'Bot' };
const mention = { type: 'mention', text: '<at>Bot</at>', mentioned: bot };

/** The words that are heard in what came in. */
function heard(entities: unknown): unknown {
  const input = readInput(readActivity({ ...message, entities }) as unknown as Activity);
  return input.kind === 'words' ? input.words : input.kind;
}

it('the bot’s own mention is not heard', () => {
  expect(heard([mention])).toBe('help');
});

it.each([
  ['of nobody', { ...mention, mentioned: undefined }],
  ['of nothing', { ...mention, mentioned: null }],
  ['of a name alone', { ...mention, mentioned: 'Bot' }],
  ['without its text', { ...mention, text: undefined }],
])('a mention %s is heard as it was written', (_what, entity) => {
  expect(heard([entity])).toBe('<at>Bot</at> help');
  expect(heard([entity, mention])).toBe('help');
});

it.each([
  ['things that are no mentions', [{ type: 'clientInfo', timezone: 'Europe/Berlin' }]],
  ['no list', 'mention'],
  ['a list of nothing', [null]],
])('%s change nothing', (_what, entities) => {
  expect(heard(entities)).toBe('<at>Bot</at> help');
});
