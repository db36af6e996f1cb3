import { texts } from '../../../locales';
import { CardAction, actionsOf } from '../../support/card-driver';
import { Answer, Chat, TestBot, titleOf, valuesOf } from '../../support/chat';
import { kindNamed } from '../../support/makers';
import {
  Beginning,
  beginWalk,
  draftsOf,
  enablement,
  enterprise,
  entitlement,
  entitlementChoice,
  notesOf,
  told,
} from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const { actions, drafting, services, noteForm, noteKinds, preview, pause, note, parts, notices } = texts.en;

/** A press, the way to its card, and the inputs typed on that card. */
interface Case {
  readonly title: string;
  readonly begin?: Beginning;
  readonly before?: readonly (readonly [string, Readonly<Record<string, string>>?])[];
  readonly typed?: Readonly<Record<string, string>>;
}

const paused = { ...enablement, in_note_status: 'paused' };
const typedDay = { in_note_nextUpdate: '2026-04-17' };
const long = {
  ...enterprise,
  ...typedDay,
  in_note_awareness: 'A sentence that leadership must know. '.repeat(16).trim(),
};
const architect = { role: 'fasttrack-architect' } as const;
const written = [[noteForm.preview, enablement], [preview.finish]] as const;
const weak = { ...enablement, in_note_summary: '63 of 78 users are active.' };
const withoutOwner = { in_note_nextActionOwner: '', in_note_status: 'pending-ftc' };
const pausing = [[noteKinds.write('Entitlement Status')]] as const;
const atL1 = [...pausing, [services.writeChosen, { in_service: 'INTUNE' }]] as const;
const atL2 = [...atL1, [entitlementChoice('en', 'l1', 'blocked')]] as const;

const cases: Readonly<Record<string, Case>> = {
  'save-note': { title: noteForm.save, typed: enablement },
  'set-layout': { title: noteForm.useLayout('FTOP’s template'), typed: enablement },
  'set-note-language': { title: noteForm.inLanguage('German'), typed: enablement },
  'leave-note, back': { title: actions.saveAndBack, typed: enablement },
  'leave-note, kinds': { title: noteForm.otherKind, typed: enablement },
  'leave-note, untouched': { title: actions.saveAndBack },
  'refill-note': { title: noteForm.afresh, before: [[noteForm.save, enablement]] },
  'refill-note, replace': {
    title: drafting.replace(1),
    before: [
      [noteForm.save, enablement],
      [noteForm.afresh, withoutOwner],
    ],
  },
  'undo-fill': {
    title: drafting.undo,
    before: [
      [noteForm.save, enablement],
      [noteForm.afresh, withoutOwner],
    ],
  },
  'preview-note': { title: noteForm.preview, typed: enablement },
  'preview-note, refused': { title: noteForm.preview, typed: { in_note_summary: '' } },
  'cut-note': {
    title: noteForm.cut('Awareness'),
    begin: architect,
    before: [[noteForm.save, long]],
    typed: { in_note_brand: 'Contoso U' },
  },
  'take-suggestion': {
    title: noteForm.take(1),
    begin: { covid: 'pausing' },
    before: [...atL2, [noteForm.save, { in_note_statusText: 'The VPN hardware is at its limit.' }]],
    typed: { in_note_l3: 'VPN' },
  },
  'choose-service': {
    title: services.writeChosen,
    begin: { covid: 'pausing' },
    before: pausing,
    typed: { in_service: 'TEAMS' },
  },
  'choose-answer': {
    title: entitlementChoice('en', 'l1', 'in-progress'),
    begin: { covid: 'pausing' },
    before: atL2,
    typed: entitlement,
  },
  'leave-note, services': {
    title: services.change,
    begin: { covid: 'pausing' },
    before: atL2,
    typed: entitlement,
  },
  'settle-pause, pauses': { title: pause.pauses, before: [[noteForm.preview, paused]] },
  'settle-pause, goes on': { title: pause.goesOn, before: [[noteForm.preview, paused]] },
  'open-note-kinds': { title: noteKinds.showAll, begin: { role: 'fasttrack-manager' } },
  'open-note-form, one field': { title: preview.mend('Summary'), before: [[noteForm.preview, weak]] },
  'finish-note': { title: preview.finish, before: [[noteForm.preview, enablement]] },
  'send-note, Markdown': { title: note.sendMarkdown, before: written },
  'send-note, JSON': { title: note.sendJson, before: written },
  'open-parts': { title: note.openParts, before: written },
  'send-parts': { title: parts.send, before: [...written, [note.openParts]] },
  'correct-note': { title: note.correct, before: written },
};

/** Returns all stored data of the partner, without the state of the dialogs. */
async function kept() {
  const { engagements, drafts, notes, timeline } =
    await testBot.stores.people.everythingAbout('tenant-1/partner');
  return { engagements, drafts, notes, timeline };
}

/** Returns the button of a case, with the values of its card and the typed inputs. */
async function arrive({ title, begin, before = [], typed = {} }: Case) {
  const chat = await beginWalk(testBot, begin);
  await chat.say('note');
  for (const [step, inputs] of before) await chat.press(step, inputs);
  const button = actionsOf(chat.card).find((candidate) => candidate.title === title);
  if (!button) throw new Error(`no button "${title}" on "${titleOf(chat.card)}"`);
  return { chat, button, inputs: { ...valuesOf(chat.card), ...typed } };
}

const answered = ({ card, texts: said }: Answer): boolean => card !== undefined || said.length > 0;

describe.each(Object.entries(cases))('%s', (_name, given) => {
  it('pressed again, later and on another device, changes no more data', async () => {
    const { chat, button, inputs } = await arrive(given);
    const first = await chat.sendPress(button, inputs);
    const after = await kept();
    const phone = new Chat(testBot, { id: 'partner', conversationId: 'phone' });
    testBot.now = new Date('2026-04-07T09:30:00.000Z');
    const again = [await chat.sendPress(button, inputs), await phone.sendPress(button, inputs, 'submit')];
    expect(again.map(answered)).toEqual([true, true]);
    // Back from an old card leads to the walk or note of that card.
    if (button.verb !== 'leave-note') expect(titleOf(again[0]?.card)).toBe(titleOf(first.card));
    expect(withoutMoments(await kept())).toEqual(withoutMoments(after));
  });

  it('a double click is one click', async () => {
    const { chat, button, inputs } = await arrive(given);
    const both = await Promise.all([chat.sendPress(button, inputs), chat.sendPress(button, inputs)]);
    expect(both.some(answered)).toBe(true);
    const { drafts, notes, engagements } = await kept();
    const unread = drafts.filter(({ revision }) => revision > (given.before ?? []).length + 1);
    expect([engagements.length, unread, notes.length < 2]).toEqual([1, [], true]);
  });
});

/** A form saved twice differs only in the time of saving. */
function withoutMoments({ drafts, ...rest }: Awaited<ReturnType<typeof kept>>) {
  return { ...rest, drafts: drafts.map(({ savedAt: _at, ...draft }) => draft) };
}

describe('an old form of a note that is written by now', () => {
  const formButtons = [noteForm.save, noteForm.preview, actions.saveAndBack, noteForm.otherKind] as const;

  it.each(formButtons)('"%s" leads to the note', async (title) => {
    const { chat, button, inputs } = await arrive({ title, typed: enablement });
    await chat.press(noteForm.preview, enablement);
    await chat.press(preview.finish);
    const answer = await chat.sendPress(button, inputs);
    expect(titleOf(answer.card)).toBe(note.title(1, 1));
    expect(await draftsOf(testBot)).toEqual([]);
  });

  it('in another language or layout opens a correction and does not change the note', async () => {
    for (const title of [noteForm.inLanguage('German'), noteForm.useLayout('FTOP’s template')]) {
      const { chat, button, inputs } = await arrive({ title, typed: enablement, begin: { name: title } });
      await chat.press(noteForm.preview, enablement);
      await chat.press(preview.finish);
      const before = await notesOf(testBot);
      const answer = await chat.sendPress(button, inputs);
      expect(told(answer)).toContain(noteForm.correcting(1));
      expect(await notesOf(testBot)).toEqual(before);
    }
  });
});

describe('buttons of old cards without kind, layout and language of a note', () => {
  const without = ({ data, ...button }: CardAction, ...keys: readonly string[]): CardAction => ({
    ...button,
    data: Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key))),
  });

  it.each([
    ['fe', noteForm.title('Technical Enablement')],
    ['fasttrack-architect', noteForm.title('Enterprise Status')],
    ['fasttrack-manager', noteKinds.title],
    ['', noteKinds.title],
  ] as const)('"Write note" of a %s leads to "%s"', async (role, title) => {
    const chat = await beginWalk(testBot, { role });
    await chat.say('overview');
    const answer = await chat.press(texts.en.overview.writeNote);
    expect(titleOf(answer.card)).toBe(title);
  });

  it('"Write note" of a deleted customer says so', async () => {
    const data = { verb: 'open-note-form', engagementId: 'gone' };
    const answer = await new Chat(testBot).sendPress({ title: 'Write note', data }, {});
    expect(told(answer)).toContain(notices.unknownEngagement);
  });

  it.each(['en', 'de'] as const)(
    'a form in %s is previewed and finished in that language',
    async (language) => {
      const said = texts[language];
      const chat = await beginWalk(testBot, { language });
      await chat.say(said.commands.note[0] ?? '');
      const button = actionsOf(chat.card).find(({ title }) => title === said.noteForm.preview);
      if (!button) throw new Error('no way to the preview');
      const inputs = { ...valuesOf(chat.card), ...enablement };
      await chat.sendPress(without(button, 'layoutId', 'language'), inputs);
      const finish = actionsOf(chat.card).find(({ title }) => title === said.preview.finish);
      if (!finish) throw new Error('no way to the note');
      const { texts: sent } = await chat.sendPress(
        { ...finish, data: { ...finish.data, language: 'en' } },
        {},
      );
      expect(sent[0]).toContain(language === 'en' ? '\nSUMMARY: ' : '\nZUSAMMENFASSUNG: ');
      expect(await notesOf(testBot)).toMatchObject([{ layoutId: 'written', language }]);
    },
  );
});

it('a suggestion accepted on an old form uses the values of that form', async () => {
  const { chat, button } = await arrive(cases['take-suggestion'] ?? { title: '' });
  const old = chat.card;
  await chat.press(noteForm.preview, { ...entitlement, in_note_l2: 'licensing' });
  const answer = await chat.sendPress(button, valuesOf(old));
  expect(valuesOf(answer.card)).toMatchObject({ in_note_l2: 'infrastructure' });
  const choices = kindNamed('entitlement-status').fields.find(({ id }) => id === 'l2')?.choices;
  expect(choices?.find(({ id }) => id === 'infrastructure')?.of).toBe('blocked');
});
