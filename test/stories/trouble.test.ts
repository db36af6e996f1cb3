import { texts } from '../../locales';
import { Chat, createTestBot, TestBot, titleOf } from '../support/chat';
import { withTestBot } from '../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh), { mayFail: true });

const customer = {
  in_name: 'Contoso',
  in_segment: 'education',
  in_covid: 'acceleration',
  in_domain: '',
  in_role: 'fe',
};
const firstNote = {
  in_note_summary: 'Kickoff',
  in_note_nextAction: 'Decide',
  in_note_nextActionDate: '2026-04-20',
};
const told = (card: unknown): string => JSON.stringify(card);

async function startWalk(chat: Chat, name = 'Contoso'): Promise<void> {
  await chat.say('start');
  await chat.press(texts.en.intake.save, { ...customer, in_name: name });
}

describe('when an operation fails', () => {
  it('the note is saved even when its text cannot be sent, and the text can be sent again', async () => {
    const chat = new Chat(testBot);
    await startWalk(chat);
    await chat.say('note');
    await chat.press(texts.en.noteForm.preview, firstNote);
    chat.adapter.failing = true;
    const answer = await chat.press(texts.en.preview.finish);
    expect(told(answer.card)).toContain(texts.en.note.notSent);
    chat.adapter.failing = false;
    const again = await chat.press(texts.en.note.sendText);
    expect(again.texts[0]).toContain('SUMMARY: Kickoff');
  });

  it('the person gets a sentence with a reference that is also in the log, and the next turn works', async () => {
    const broken = await createTestBot((stores) => ({
      ...stores,
      engagements: {
        ...stores.engagements,
        listOf: () => Promise.reject(new Error('the disk is gone: Contoso')),
      },
    }));
    const chat = new Chat(broken);
    const answer = await chat.say('status');
    const reference = String(broken.log.find(({ outcome }) => outcome === 'failed')?.['turn']);
    expect(answer.texts).toEqual([texts.en.messages.failed(reference)]);
    expect(titleOf((await chat.say('help')).card)).toBe(texts.en.help.title);
    await broken.close();
  });

  it('an answer that cannot be sent is tried once, and the next turn works', async () => {
    const chat = new Chat(testBot);
    chat.adapter.failing = true;
    await chat.say('status');
    expect(chat.adapter.attempts).toBe(1);
    expect(testBot.log).toMatchObject([{ outcome: 'failed' }]);
    chat.adapter.failing = false;
    expect(titleOf((await chat.say('help')).card)).toBe(texts.en.help.title);
  });

  it('a dialog stack that cannot be saved causes a line in the log, and the answer still comes', async () => {
    const broken = await createTestBot((stores) => ({
      ...stores,
      dialogStates: { ...stores.dialogStates, write: () => Promise.reject(new Error('the disk is full')) },
    }));
    const chat = new Chat(broken);
    expect(titleOf((await chat.say('help')).card)).toBe(texts.en.help.title);
    const [line, turn] = broken.log;
    expect(line).toMatchObject({ level: 40, turn: expect.stringMatching(/./) as string });
    expect(turn).toMatchObject({ outcome: 'answered', turn: line?.['turn'] });
    await broken.close();
  });

  it('a press that fails is answered in place, and the card stays as it is', async () => {
    const broken = await createTestBot((stores) => ({
      ...stores,
      engagements: { ...stores.engagements, save: () => Promise.reject(new Error('the disk is full')) },
    }));
    const chat = new Chat(broken);
    await chat.say('start');
    const answer = await chat.press(texts.en.intake.save, customer);
    expect(answer.card).toBeUndefined();
    expect(answer.texts).toEqual([expect.stringContaining('Something went wrong')]);
    await broken.close();
  });
});

describe('faults that stopped the bot in the past', () => {
  it.each(['.'.repeat(90_000) + 'a', 'language constructor', 'sprache __proto__'])(
    'words like %.20s… are answered',
    async (words) => {
      expect((await new Chat(testBot).say(words)).card).toBeDefined();
      expect(testBot.log).toMatchObject([{ outcome: 'answered' }]);
    },
  );

  it('no data is left of a person who is forgotten while another of their devices is at work', async () => {
    const [one, two] = [new Chat(testBot), new Chat(testBot, { id: 'partner', conversationId: 'phone' })];
    await startWalk(two);
    await two.say('note');
    await one.say('forget me');
    await Promise.all([one.press(texts.en.forget.confirm), two.press(texts.en.noteForm.preview, firstNote)]);
    const { person, engagements, drafts, timeline } =
      await testBot.stores.people.everythingAbout('tenant-1/partner');
    expect({ person, engagements, drafts, timeline }).toEqual({
      person: undefined,
      engagements: [],
      drafts: [],
      timeline: [],
    });
  });

  it('after a note is opened from an old card, words refer to its customer', async () => {
    const chat = new Chat(testBot);
    await startWalk(chat, 'Fabrikam');
    await chat.say('note');
    await chat.press(texts.en.noteForm.preview, firstNote);
    await chat.press(texts.en.preview.finish);
    const old = (await chat.press(texts.en.note.allNotes)).card;
    await startWalk(chat, 'Contoso');
    await chat.pressOn(old, texts.en.notes.open(1));
    expect(told((await chat.say('note')).card)).toContain('Fabrikam');
  });

  it('a correction that was left has no effect on the next note', async () => {
    const chat = new Chat(testBot);
    await startWalk(chat);
    await chat.say('note');
    await chat.press(texts.en.noteForm.preview, firstNote);
    await chat.press(texts.en.preview.finish);
    await chat.press(texts.en.note.correct);
    await chat.press(texts.en.noteForm.preview, { in_note_summary: 'Kickoff, corrected' });
    testBot.now = new Date('2026-04-13T08:00:00.000Z');
    const answer = await chat.say('note');
    expect(told(answer.card)).not.toContain('Correction of note');
    expect(told(answer.card)).not.toContain('Kickoff, corrected');
  });

  it.each([
    '{garbage',
    '{"talk-1":"x"}',
    '{"talk-1":{"dialogStack":[{"id":"oldmain","state":{}}]}}',
    '{"talk-1":{"dialogStack":[{"id":"main"}]}}',
  ])('after a broken dialog state of %s the conversation starts again', async (state) => {
    let broken = state;
    const bot = await createTestBot((stores) => ({
      ...stores,
      dialogStates: {
        ...stores.dialogStates,
        read: async (keys) => {
          const found = broken === '' ? await stores.dialogStates.read(keys) : {};
          if (broken !== '' && broken !== '{garbage')
            for (const key of keys) found[key] = JSON.parse(broken) as object;
          broken = '';
          return found;
        },
      },
    }));
    const chat = new Chat(bot);
    expect(titleOf((await chat.say('status')).card)).toBe(texts.en.status.title);
    expect(titleOf((await chat.say('help')).card)).toBe(texts.en.help.title);
    await bot.close();
  });
});

it('a dialog stack without a change in the turn is not written', async () => {
  const written: string[] = [];
  const bot = await createTestBot((stores) => ({
    ...stores,
    dialogStates: {
      ...stores.dialogStates,
      write: (changes) => {
        written.push(...Object.keys(changes));
        return stores.dialogStates.write(changes);
      },
    },
  }));
  const chat = new Chat(bot);
  for (const words of ['help', 'help', 'help']) await chat.say(words);
  expect(written).toEqual(['tenant-1%2Fpartner/chat-partner']);
  await bot.close();
});
