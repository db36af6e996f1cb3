import { texts } from '../../../locales';
import { Language, languages } from '../../../src/domain/values/language';
import { Answer, Chat, TestBot, titleOf, valuesOf } from '../../support/chat';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const both = languages.map((language) => ({ language, said: texts[language] }));
const chatIn = (language: Language, id = 'partner') => new Chat(testBot, { id, locale: language });
const told = ({ card }: Answer): string => JSON.stringify(card);
const customer = {
  in_name: 'Contoso',
  in_segment: 'education',
  in_covid: 'acceleration',
  in_domain: '',
  in_role: 'fe',
};

const hostile = [
  '**bold** _x_ [a](https://x.example)',
  '<at>everybody</at> <b>x</b>',
  '${title} {{x}}',
  'مرحبا بالعالم',
  '👩‍💻🎉',
];

describe.each(both)('in $language', ({ language, said }) => {
  const { intake, section, item, noteForm, preview, problem } = said;

  async function atFirstSection(): Promise<Chat> {
    const chat = chatIn(language);
    await chat.say('start');
    await chat.press(intake.save, customer);
    return chat;
  }

  it.each([
    ['nothing filled in', { in_name: '', in_segment: '', in_covid: '' }, problem({ code: 'required' })],
    ['only blanks as a name', { ...customer, in_name: '   ' }, problem({ code: 'required' })],
    [
      'a name over its limit',
      { ...customer, in_name: 'x'.repeat(121) },
      problem({ code: 'too-long', limit: 120, length: 121 }),
    ],
    ['a segment that is none', { ...customer, in_segment: 'bakery' }, problem({ code: 'not-a-choice' })],
    ['a reason that is none', { ...customer, in_covid: 'sure' }, problem({ code: 'not-a-choice' })],
    ['a domain that is none', { ...customer, in_domain: 'not a domain' }, problem({ code: 'not-a-domain' })],
  ])('intake with %s says how to fix it and keeps the typed text', async (_name, typed, sentence) => {
    const chat = chatIn(language);
    await chat.say('start');
    const answer = await chat.press(intake.save, typed);
    expect(titleOf(answer.card)).toBe(intake.titleNew);
    expect(told(answer)).toContain(sentence);
    expect(valuesOf(answer.card)).toMatchObject({ in_segment: typed.in_segment, in_covid: typed.in_covid });
    expect(valuesOf(answer.card)['in_name']).toBe(typed.in_name.trim());
  });

  it.each([
    ['blocked without a blocker', { in_status: 'blocked' }, problem({ code: 'blocker-required' })],
    [
      'not applicable without a reason',
      { in_status: 'not-applicable' },
      problem({ code: 'reason-required' }),
    ],
    ['a day gone by', { in_due: '2026-04-05' }, problem({ code: 'past-day', today: '2026-04-06' })],
    ['a day that does not exist', { in_due: '2026-02-30' }, problem({ code: 'not-a-day' })],
    ['a day in the wrong form', { in_due: '20.04.2026' }, problem({ code: 'not-a-day' })],
    [
      'a note over its limit',
      { in_note: 'x'.repeat(501) },
      problem({ code: 'too-long', limit: 500, length: 501 }),
    ],
    ['a status that is none', { in_status: 'maybe' }, problem({ code: 'not-a-choice' })],
  ])('an item with %s says how to fix it and keeps the typed text', async (_name, typed, sentence) => {
    const chat = await atFirstSection();
    await chat.press(section.details('1.3'));
    const answer = await chat.press(item.save, { in_owner: 'Network lead', ...typed });
    expect(told(answer)).toContain(JSON.stringify(sentence).slice(1, -1));
    expect(valuesOf(answer.card)).toMatchObject({ in_owner: 'Network lead', ...typed });
  });

  it('a section with an unknown status says so and keeps the others', async () => {
    const chat = await atFirstSection();
    const answer = await chat.press(section.save, {
      in_status_browsers: 'done',
      in_status_identity: 'maybe',
    });
    expect(told(answer)).toContain(problem({ code: 'not-a-choice' }));
    expect(valuesOf(answer.card)).toMatchObject({ in_status_browsers: 'done' });
  });

  it.each([
    ['no summary', { in_note_summary: '' }, problem({ code: 'required' })],
    ['no next action', { in_note_nextAction: '' }, problem({ code: 'required' })],
    [
      'a next action over its limit',
      { in_note_nextAction: 'x'.repeat(501) },
      problem({ code: 'too-long', limit: 500, length: 501 }),
    ],
    [
      'a day gone by',
      { in_note_nextActionDate: '2020-01-01' },
      problem({ code: 'past-day', today: '2026-04-06' }),
    ],
    ['a workload that is none', { in_note_workloads: 'CORE,PIZZA' }, problem({ code: 'not-a-choice' })],
  ])('a note with %s says how to fix it and keeps the typed text', async (_name, typed, sentence) => {
    const chat = await atFirstSection();
    await chat.say('note');
    const right = {
      in_note_summary: 'Kickoff',
      in_note_nextAction: 'Decide',
      in_note_nextActionDate: '2026-04-20',
      in_note_concerns: 'None',
    };
    const answer = await chat.press(noteForm.preview, { ...right, ...typed });
    expect(told(answer)).toContain(JSON.stringify(sentence).slice(1, -1));
    expect(valuesOf(answer.card)).toMatchObject({ in_note_concerns: 'None' });
    const { in_finality: _notKept, ...kept } = { in_finality: '', ...right, ...typed } as Record<
      string,
      string
    >;
    expect(valuesOf(answer.card)).toMatchObject(kept);
  });

  it.each(hostile)('%s stays unchanged in forms, on cards and in the note', async (text) => {
    const chat = chatIn(language);
    await chat.say('start');
    await chat.press(intake.save, { ...customer, in_name: text });
    await chat.press(section.details('1.1'), { in_status_browsers: 'blocked' });
    const answer = await chat.press(item.save, { in_blocker: text });
    expect(told(answer)).toContain(JSON.stringify(text).slice(1, -1));
    await chat.say('note');
    const typed = {
      in_note_status: 'pending-customer',
      in_note_nextAction: text,
      in_note_nextActionDate: '2026-04-20',
    };
    await chat.press(noteForm.preview, { ...typed, in_note_summary: text });
    const written = await chat.press(preview.finish);
    expect(written.texts[0]).toContain(`: ${text}\n`);
  });

  it('a text far too long for a card is answered and leaves the form unchanged', async () => {
    const chat = await atFirstSection();
    await chat.press(section.details('1.1'));
    const answer = await chat.press(item.save, { in_note: 'x'.repeat(1_000_000) });
    expect(answer.card).toBeUndefined();
    expect(answer.texts).toEqual([said.notices.cardTooLarge]);
  });

  it('a message of a megabyte is answered', async () => {
    const answer = await chatIn(language).say('x'.repeat(1_000_000));
    expect(answer.texts).toEqual([said.messages.tooLarge]);
  });

  it.each(['', '   ', 'pizza', '<at>Checklist</at>', 'resume', '9.9', 'language fr', '🎉'])(
    '"%s" gets a card, never silence',
    async (words) => {
      const answer = await chatIn(language).say(words);
      expect(answer.card).toBeDefined();
    },
  );

  it.each([
    ['nothing', undefined],
    ['no verb', { engagementId: 'x' }],
    ['an unknown verb', { verb: 'drop-table' }],
    ['a verb of the language itself', { verb: '__proto__' }],
    ['a verb without its data', { verb: 'save-item' }],
    ['data of the wrong kind', { verb: 'save-item', engagementId: {}, itemId: [], version: 'x' }],
    ['a version below nothing', { verb: 'open-status', page: -1 }],
    ['text instead of data', 'start'],
  ])('a press with %s shows where the person is and says so', async (_name, data) => {
    const chat = await atFirstSection();
    const here = titleOf(chat.card);
    const value = { action: { type: 'Action.Execute', data } };
    const answer = await chat.send({ type: 'invoke', name: 'adaptiveCard/action', value }, 'malformed');
    expect(titleOf(answer.card)).toBe(here);
    expect(told(answer)).toContain(said.notices.unreadablePress);
  });

  it.each([
    ['an unknown engagement', '00000000-0000-4000-8000-ffffffffffff'],
    ["somebody else's engagement", undefined],
  ])('%s is answered in the same words for every press', async (_name, unknownId) => {
    const other = new Chat(testBot, { id: 'other', locale: language });
    await other.say('start');
    await other.press(intake.save, { ...customer, in_name: 'Fabrikam' });
    const { engagements } = await testBot.stores.people.everythingAbout('tenant-1/other');
    const engagementId = unknownId ?? engagements[0]?.id ?? '';
    const chat = chatIn(language);
    const presses = [
      { verb: 'open-overview', engagementId },
      { verb: 'open-section', engagementId, sectionId: 'core' },
      { verb: 'save-section', engagementId, sectionId: 'core', version: 1 },
      { verb: 'complete-section', engagementId, sectionId: 'core', version: 1 },
      { verb: 'save-item', engagementId, itemId: 'browsers', version: 1 },
      { verb: 'open-note-form', engagementId },
      { verb: 'open-notes', engagementId },
      { verb: 'preview-note', engagementId, kindId: 'technical-enablement', draftId: 'd', corrects: 0 },
      { verb: 'finish-note', engagementId, version: 1, draftId: 'd', revision: 1, language: 'en' },
      { verb: 'save-customer', engagementId, version: 1 },
    ];
    for (const data of presses) {
      const answer = await chat.sendPress(
        { title: data.verb, data },
        { in_name: 'Mine', in_status_browsers: 'done' },
      );
      expect(titleOf(answer.card)).toBe(said.status.title);
      expect(told(answer)).toContain(said.notices.unknownEngagement);
      expect(told(answer)).not.toContain('Fabrikam');
    }
    expect((await testBot.stores.people.everythingAbout('tenant-1/other')).engagements).toEqual(engagements);
  });

  it('unknown sections, items and notes get an answer too', async () => {
    const chat = await atFirstSection();
    const { engagements } = await testBot.stores.people.everythingAbout('tenant-1/partner');
    const engagementId = engagements[0]?.id ?? '';
    const presses = [
      { verb: 'open-section', engagementId, sectionId: 'cellar' },
      { verb: 'save-section', engagementId, sectionId: 'cellar', version: 1 },
      { verb: 'open-item', engagementId, sectionId: 'core', itemId: 'spoons', version: 1 },
      { verb: 'save-item', engagementId, itemId: 'spoons', version: 1 },
      { verb: 'open-note', noteId: 'n' },
      { verb: 'send-note', noteId: 'n' },
      { verb: 'correct-note', noteId: 'n' },
      { verb: 'open-note-form', engagementId, kindId: 'poem' },
      { verb: 'back', screen: 'attic' },
    ];
    for (const data of presses) {
      const answer = await chat.sendPress({ title: data.verb, data }, {});
      expect(titleOf(answer.card)).toBe(said.status.title);
    }
  });
});
