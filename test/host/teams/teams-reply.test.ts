import { Activity, TestAdapter, TurnContext } from 'botbuilder';
import { Reply } from '../../../dialogs/talk/reply';
import { teamsReply } from '../../../src/host/teams/teams-reply';

const card = { title: 'Overview', content: { type: 'AdaptiveCard' } };
const cardMessage = {
  type: 'message',
  summary: 'Overview',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card.content }],
};
const plain = { type: 'message', text: 'Saved.', textFormat: 'plain' };
const invoke = { type: 'invoke', name: 'adaptiveCard/action' };
const submit = { type: 'message', value: { verb: 'open-help' }, replyToId: 'card-1' };

/** Returns the reply to an activity, and the messages that it sent. */
function replyTo(given: Partial<Activity>): {
  reply: Reply;
  adapter: TestAdapter;
  sent: Partial<Activity>[];
} {
  const adapter = new TestAdapter();
  const reply = teamsReply(new TurnContext(adapter, { ...adapter.makeActivity(), ...given }));
  return { reply, adapter, sent: adapter.activeQueue };
}

it('sends a message as a card, or as plain text', async () => {
  const { reply, sent } = replyTo({});
  await reply.send({ card });
  await reply.send({ text: 'Saved.' });
  expect(sent).toMatchObject([cardMessage, plain]);
});

it.each([
  [
    'a card',
    { card },
    { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card.content },
  ],
  [
    'a text',
    { text: 'Saved.' },
    { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Saved.' },
  ],
  ['no message', undefined, {}],
])('answers an invoke in its response, with %s', async (_what, message, body) => {
  const { reply, sent } = replyTo(invoke);
  await reply.respond?.(message);
  expect(sent).toMatchObject([{ type: 'invokeResponse', value: { status: 200, body } }]);
  expect(sent[0]?.value).toEqual({ status: 200, body });
});

it.each([
  ['an invoke', invoke, true, false],
  ['a button as a message', submit, false, true],
  ['a button as a message without its card’s id', { type: submit.type, value: submit.value }, false, false],
  ['words in reply to a message', { type: 'message', text: 'help', replyToId: 'card-1' }, false, false],
])('the possible replies to %s', (_what, given, responds, updates) => {
  const { reply } = replyTo(given);
  expect([reply.respond !== undefined, reply.update !== undefined]).toEqual([responds, updates]);
});

describe('an update of the pressed card', () => {
  const updateEnding = (error?: unknown) => {
    const { reply, adapter } = replyTo(submit);
    const update = jest.spyOn(adapter, 'updateActivity');
    if (error === undefined) update.mockResolvedValue(undefined);
    else update.mockRejectedValue(error);
    return { update, ended: reply.update?.(card) };
  };

  it('replaces the card', async () => {
    const { update, ended } = updateEnding();
    expect(await ended).toBe(true);
    expect(update).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ ...cardMessage, id: 'card-1' }),
    );
  });

  it('resolves to false when it is refused', async () => {
    expect(await updateEnding(Object.assign(new Error('no'), { statusCode: 405 })).ended).toBe(false);
  });

  it('rejects when there is no answer', async () => {
    await expect(updateEnding(new Error('the connector is away')).ended).rejects.toThrow('away');
  });
});

it('offers a file, and shows it where it was uploaded', async () => {
  const { reply, sent } = replyTo({});
  await reply.offerFile({ name: 'customers.csv', about: 'All customers', bytes: 12 });
  const contentUrl = 'https://contoso-my.sharepoint.com/customers.csv';
  await reply.showFile({ name: 'customers.csv', contentUrl, uniqueId: 'file-1', fileType: 'csv' });
  const asked = { file: 'customers.csv' };
  expect(sent.flatMap(({ attachments = [] }) => attachments)).toEqual([
    {
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: 'customers.csv',
      content: {
        ...{ description: 'All customers', sizeInBytes: 12 },
        ...{ acceptContext: asked, declineContext: asked },
      },
    },
    {
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      contentUrl,
      name: 'customers.csv',
      content: { uniqueId: 'file-1', fileType: 'csv' },
    },
  ]);
});
