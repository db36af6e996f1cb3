import { Activity } from 'botbuilder';
import { readActivity } from '../../../../src/host/http/routes/activity';
import { readInput } from '../../../../src/host/teams/read-input';

const message = {
  ...{ type: 'message', channelId: 'msteams', text: '<at>Bot</at> help' },
  ...{ from: { id: '29:reader' }, recipient: { id: '28:bot' }, conversation: { id: 'a:chat' } },
};
const bot = { id: '28:bot', name: 'Bot' };
const mention = { type: 'mention', text: '<at>Bot</at>', mentioned: bot };

/** Returns the words that the bot reads from an activity with these entities. */
function heard(entities: unknown): unknown {
  const input = readInput(readActivity({ ...message, entities }) as unknown as Activity);
  return input.kind === 'words' ? input.words : input.kind;
}

it('removes the mention of the bot', () => {
  expect(heard([mention])).toBe('help');
});

it.each([
  ['without an account', { ...mention, mentioned: undefined }],
  ['of null', { ...mention, mentioned: null }],
  ['of a name only', { ...mention, mentioned: 'Bot' }],
  ['without its text', { ...mention, text: undefined }],
])('keeps a mention %s as it was written', (_what, entity) => {
  expect(heard([entity])).toBe('<at>Bot</at> help');
  expect(heard([entity, mention])).toBe('help');
});

it.each([
  ['entities that are no mentions', [{ type: 'clientInfo', timezone: 'Europe/Berlin' }]],
  ['a value that is no list', 'mention'],
  ['a list with null', [null]],
])('ignores %s', (_what, entities) => {
  expect(heard(entities)).toBe('<at>Bot</at> help');
});
