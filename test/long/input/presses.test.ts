import fc from 'fast-check';
import { texts } from '../../../locales';
import { CardAction, actionsOf } from '../../support/card-driver';
import { Answer, Chat, TestBot, titleOf, valuesOf } from '../../support/chat';
import { withTestBot } from '../../support/with-test-bot';

const { actions, section, reasons, item, noteForm, preview, note, intake, overview } = texts.en;
const customer = {
  in_name: 'Contoso',
  in_segment: 'education',
  in_covid: 'acceleration',
  in_domain: '',
  in_role: 'fe',
};

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

/**
 * Walks through every card of an engagement, with a blocked item, one that does not apply, and two versions
 * of a note.
 */
async function walkThrough(chat: Chat): Promise<void> {
  await chat.install();
  await chat.press(actions.start, { in_role: 'fe' });
  await chat.press(intake.save, customer);
  await chat.press(section.save, { in_status_browsers: 'done', in_status_networking: 'blocked' });
  await chat.press(reasons.save, { in_reason_networking: 'No decision on split tunnelling' });
  await chat.press(section.details('2.1'), { 'in_status_security-baseline': 'in-progress' });
  await chat.press(item.save, {
    in_note: 'MFA for admins',
    in_nextAction: 'MFA for all',
    in_due: '2026-04-20',
  });
  await chat.press(section.save, { 'in_status_remote-access': 'not-applicable' });
  await chat.press(reasons.save, { 'in_reason_remote-access': 'Everything is in the cloud already' });
  await chat.press(section.completeRest(4));
  await chat.press(noteForm.preview, { in_note_status: 'on-track' });
  await chat.press(preview.finish);
  await chat.press(note.correct);
  await chat.press(noteForm.preview, { in_note_concerns: 'None so far' });
  await chat.press(preview.finish);
  await chat.press(note.allNotes);
  await chat.press(actions.overview);
  await chat.press(overview.changeCustomer);
  await chat.press(actions.backWithoutSaving);
  await chat.press(actions.myCustomers);
  for (const words of ['playbook', 'role', 'help', 'forget me', 'notes', 'note']) await chat.say(words);
}

/** Returns all stored data of a person, without the state of the dialogs. */
async function kept(bot: TestBot) {
  const { engagements, notes, timeline } = await bot.stores.people.everythingAbout('tenant-1/partner');
  const shown = engagements.map(({ customer: who, items, noteCount }) => ({ who, items, noteCount }));
  return { shown, notes, timeline };
}

const failures = (bot: TestBot) => bot.log.filter(({ outcome }) => outcome === 'failed');
const answers = ({ card, texts: said }: Answer): boolean => card !== undefined || said.length > 0;

/** Verbs of buttons that create a new object with each press, put it away, delete it, or take a save back. */
const once = new Set([
  ...['start', 'archive-customer', 'delete-customer', 'forget-me'],
  ...['undo-save', 'redo-save'],
]);

/** Returns every button of every card of a walk, with the values of its inputs when the card was shown. */
function everyButton(chat: Chat): readonly { button: CardAction; inputs: Record<string, string> }[] {
  return chat.cards.flatMap((card) =>
    actionsOf(card)
      .filter(({ data }) => !once.has(String(data['verb'])))
      .map((button) => ({ button, inputs: valuesOf(card) })),
  );
}

describe('old cards', () => {
  it('every button of every card, pressed twice in any order, never fails and never undoes newer work', async () => {
    const chat = new Chat(testBot);
    await walkThrough(chat);
    const presses = everyButton(chat);
    expect(presses.length).toBeGreaterThan(80);
    const before = await kept(testBot);

    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...presses, ...presses], { minLength: presses.length }),
        async (order) => {
          for (const { button, inputs } of order) {
            // It marks what was left open on purpose, whenever it is pressed.
            if (button.data['verb'] === 'complete-section') continue;
            expect(answers(await chat.sendPress(button, inputs))).toBe(true);
          }
        },
      ),
      { numRuns: 4 },
    );

    const after = await kept(testBot);
    expect(after).toEqual(before);
    expect(failures(testBot)).toEqual([]);
  }, 60_000);

  it('"mark the rest as done" from an old card changes no newer data, and goes on', async () => {
    const chat = new Chat(testBot);
    await walkThrough(chat);
    const before = await kept(testBot);
    const old = everyButton(chat).filter(({ button }) => button.data['verb'] === 'complete-section');
    const [first] = old;
    if (!first) throw new Error('no section was shown');
    const answer = await chat.sendPress(first.button, first.inputs);
    const done = (await kept(testBot)).timeline.slice(before.timeline.length);
    expect(done.map(({ what, from, to }) => [what, from, to])).toEqual([
      ['item/foundation/status', 'not-started', 'done'],
      ['item/identity/status', 'not-started', 'done'],
    ]);
    expect(titleOf(answer.card)).not.toBe('');
    expect(JSON.stringify(answer.card)).not.toContain(texts.en.notices.overtaken);
  });

  it.each(['execute', 'submit'] as const)('a double click by %s is the same as one click', async (by) => {
    const chat = new Chat(testBot);
    await chat.say('start');
    const steps: [string, Record<string, string>][] = [
      [intake.save, customer],
      [section.save, { in_status_browsers: 'done', in_status_networking: 'blocked' }],
      [reasons.save, { in_reason_networking: 'No decision yet' }],
      [section.completeRest(3), {}],
      [section.completeRest(4), {}],
      [
        noteForm.preview,
        { in_note_status: 'on-track', in_note_nextAction: 'Decide', in_note_nextActionDate: '2026-04-20' },
      ],
      [preview.finish, {}],
    ];
    for (const [title, typed] of steps) {
      const card = chat.card;
      const button = actionsOf(card).find((candidate) => candidate.title === title);
      if (!button) throw new Error(`no button ${title} on ${titleOf(card)}`);
      const inputs = { ...valuesOf(card), ...typed };
      const [one, two] = await Promise.all([
        chat.sendPress(button, inputs, by),
        chat.sendPress(button, inputs, by),
      ]);
      expect(answers(one) || answers(two)).toBe(true);
      // Both answers are in one record; the person sees the last one and continues from it.
      chat.card = chat.cards.at(-1);
    }
    const { notes, shown } = await kept(testBot);
    expect(notes).toHaveLength(1);
    expect(shown).toHaveLength(1);
    expect(failures(testBot)).toEqual([]);
  });

  it('every "undo" of every card, pressed twice at once, takes back its own save or none', async () => {
    const chat = new Chat(testBot);
    await walkThrough(chat);
    await chat.say('undo');
    const undos = chat.cards.toReversed().flatMap((card) =>
      actionsOf(card)
        .filter(({ data }) => data['verb'] === 'undo-save')
        .map((button) => ({ button, inputs: valuesOf(card) })),
    );
    expect(undos.length).toBeGreaterThan(2);
    let takenBack = 0;
    for (const { button, inputs } of undos) {
      const { timeline } = await kept(testBot);
      await Promise.all([chat.sendPress(button, inputs), chat.sendPress(button, inputs)]);
      const added = (await kept(testBot)).timeline.slice(timeline.length);
      const marks = added.filter(({ what }) => what === 'undo');
      expect(marks.map(({ to }) => to)).toEqual(marks.length === 0 ? [] : [String(button.data['version'])]);
      takenBack += marks.length;
    }
    expect(takenBack).toBeGreaterThan(0);
    expect(failures(testBot)).toEqual([]);
  });

  it('newly typed text on an old form is not lost and not accepted without a second look', async () => {
    const chat = new Chat(testBot);
    await chat.say('start');
    await chat.press(intake.save, customer);
    await chat.press(section.details('1.1'));
    const old = chat.card;
    await chat.press(item.save, { in_note: 'Edge everywhere' });
    const answer = await chat.pressOn(old, item.save, {
      in_note: 'Chrome everywhere',
      in_owner: 'Client team',
    });
    expect(valuesOf(answer.card)).toMatchObject({ in_note: 'Chrome everywhere', in_owner: 'Client team' });
    expect(JSON.stringify(answer.card)).toContain(texts.en.notices.overtaken);
    expect((await kept(testBot)).shown[0]?.items['browsers']?.note).toBe('Edge everywhere');

    await chat.press(item.save);
    expect((await kept(testBot)).shown[0]?.items['browsers']).toMatchObject({
      note: 'Chrome everywhere',
      owner: 'Client team',
    });
  });

  it('Back from an old card leads to the overview of its walk', async () => {
    const chat = new Chat(testBot);
    await chat.say('start');
    await chat.press(intake.save, customer);
    const oldSection = chat.card;
    await chat.say('help');
    const answer = await chat.pressOn(oldSection, actions.saveAndBack);
    expect(titleOf(answer.card)).toBe(overview.title);
  });

  it('a card from before "forget me" says that its checklist is gone', async () => {
    const chat = new Chat(testBot);
    await chat.say('start');
    await chat.press(intake.save, customer);
    const old = chat.card;
    await chat.say('forget me');
    await chat.press(texts.en.forget.confirm);
    const answer = await chat.pressOn(old, section.save);
    expect(titleOf(answer.card)).toBe(texts.en.status.title);
    expect(JSON.stringify(answer.card)).toContain(texts.en.notices.unknownEngagement);
  });
});
