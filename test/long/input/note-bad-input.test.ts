import { texts } from '../../../locales';
import { languages } from '../../../src/domain/values/language';
import { Problem } from '../../../src/domain/walk/problem';
import { Chat, TestBot, titleOf, valuesOf } from '../../support/chat';
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
  summary,
  told,
} from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

/** Begins a walk without a role, and opens the form of a kind. */
async function atForm(kindId: string, beginning: Beginning): Promise<Chat> {
  const { language = 'en' } = beginning;
  const said = texts[language].noteKinds;
  const chat = await beginWalk(testBot, { ...beginning, role: '' });
  await chat.say(texts[language].commands.note[0] ?? '');
  await chat.press(said.write(kindNamed(kindId).short[language]));
  const { services } = texts[language];
  if (titleOf(chat.card) === services.title) {
    await chat.press(services.writeChosen, { in_service: 'INTUNE' });
    await chat.press(entitlementChoice(language, 'l1', 'blocked'));
  }
  return chat;
}

type Typed = Readonly<Record<string, string>>;
type Row = readonly [name: string, typed: Typed, problem: Problem, covid?: Beginning['covid']];

const x = (count: number): string => 'x'.repeat(count);

const rows: Readonly<Record<string, { readonly right: Typed; readonly wrong: readonly Row[] }>> = {
  'technical-enablement': {
    right: enablement,
    wrong: [
      [
        'concerns over their limit',
        { in_note_concerns: x(2201) },
        { code: 'too-long', limit: 2200, length: 2201 },
      ],
      ['a status that is none', { in_note_status: 'sleepy' }, { code: 'not-a-choice' }],
      ['the tag within a word', { in_note_summary: 'x#covid19abc' }, { code: 'tag-in-word' }],
      ['nothing but the tag', { in_note_summary: '#covid' }, { code: 'required' }],
      [
        'the tag where COVID-19 is not the reason',
        { in_note_summary: 'Done #covid' },
        { code: 'tag-not-allowed', why: 'unrelated' },
        'unrelated',
      ],
    ],
  },
  'executive-summary': {
    right: summary,
    wrong: [
      [
        'a line without a workload',
        { in_note_snapshot: 'All is well' },
        { code: 'not-a-workload-line', line: 'All is well' },
      ],
      [
        'a workload that is none',
        { in_note_snapshot: 'TEAMS: pilot\nPIZZA: two' },
        { code: 'not-a-workload-line', line: 'PIZZA: two' },
      ],
      [
        'a code and nothing else',
        { in_note_snapshot: 'TEAMS:' },
        { code: 'not-a-workload-line', line: 'TEAMS:' },
      ],
      ['no customer', { in_note_customer: ' ' }, { code: 'required' }],
      ['an escalation that is none', { in_note_escalate: 'perhaps' }, { code: 'not-a-choice' }],
    ],
  },
  'enterprise-status': {
    right: { ...enterprise, in_note_nextUpdate: '2026-04-20' },
    wrong: [
      [
        'a next update gone by',
        { in_note_nextUpdate: '2026-04-05' },
        { code: 'past-day', today: '2026-04-06' },
      ],
      ['no next update', { in_note_nextUpdate: '' }, { code: 'required' }],
      ['a brand over its limit', { in_note_brand: x(101) }, { code: 'too-long', limit: 100, length: 101 }],
    ],
  },
  'entitlement-status': {
    right: entitlement,
    wrong: [
      ['no L2', { in_note_l2: '' }, { code: 'required' }],
      ['an L2 that there is not', { in_note_l2: 'weather' }, { code: 'not-a-choice' }],
      ['no owner', { in_note_owner: '' }, { code: 'required' }],
      [
        'a text over its limit',
        { in_note_statusText: x(401) },
        { code: 'too-long', limit: 400, length: 401 },
      ],
      ['the tag', { in_note_l3: 'VPN #covid' }, { code: 'tag-not-allowed', why: 'kind' }],
    ],
  },
};

const table = Object.entries(rows).flatMap(([kindId, { right, wrong }]) =>
  wrong.map(([name, typed, problem, covid]) => ({ kindId, name, right, typed, problem, covid })),
);

describe.each(languages)('in %s', (language) => {
  const { noteForm, preview, finalities, problem, notices, status, note } = texts[language];

  it.each(table)('$kindId with $name says how to fix it, and no typed text is lost', async (row) => {
    const { kindId, right, typed, covid = 'acceleration' } = row;
    const chat = await atForm(kindId, { language, covid });
    const everything = { ...right, ...typed };
    const refused = await chat.press(noteForm.preview, everything);
    expect(told(refused)).toContain(problem(row.problem));
    const kept = Object.fromEntries(Object.entries(everything).map(([id, value]) => [id, value.trim()]));
    expect(valuesOf(refused.card)).toMatchObject(kept);
    expect(await notesOf(testBot)).toEqual([]);

    const emptied = Object.fromEntries(Object.keys(typed).map((id) => [id, '']));
    const seen = await chat.press(noteForm.preview, { ...emptied, in_note_status: 'on-track', ...right });
    const finality = kindId === 'technical-enablement' ? 'interim' : 'update';
    expect(titleOf(seen.card)).toBe(preview.title(finalities[finality]));
  });

  it.each([
    ['another language than there is', { verb: 'set-note-language', wanted: 'fr' }],
    ['no word on whether the customer pauses', { verb: 'settle-pause', pauses: 'perhaps' }],
    ['a form of a note that there is not', { verb: 'send-note', noteId: 'n', as: 'pdf' }],
    ['a way back that there is not', { verb: 'leave-note', to: 'the attic' }],
    ['a field of the wrong kind', { verb: 'cut-note', fieldId: {} }],
  ])('a press with %s shows where the person is', async (_name, data) => {
    const chat = await atForm('technical-enablement', { language });
    const here = titleOf(chat.card);
    const button = { engagementId: 'e', kindId: 'technical-enablement', draftId: 'd', corrects: 0, ...data };
    const answer = await chat.sendPress({ title: data.verb, data: button }, {});
    expect([titleOf(answer.card), told(answer)]).toEqual([
      here,
      expect.stringContaining(notices.unreadablePress),
    ]);
  });

  it('unknown choices, fields and layouts change no data', async () => {
    const chat = await atForm('entitlement-status', { language });
    await chat.press(noteForm.save, entitlement);
    const [draft] = await draftsOf(testBot);
    if (!draft) throw new Error('no draft is stored');
    const { id: draftId, kindId, engagementId } = draft;
    const press = {
      engagementId,
      kindId,
      draftId,
      corrects: 0,
      layoutId: draft.layoutId,
      language: draft.language,
    };
    for (const data of [
      { verb: 'take-suggestion', ...press, fieldId: 'l2', choiceId: 'poem' },
      { verb: 'take-suggestion', ...press, fieldId: '__proto__', choiceId: 'constructor' },
      { verb: 'cut-note', ...press, fieldId: 'attic' },
      { verb: 'set-layout', ...press, wanted: 'poem' },
      { verb: 'save-note', ...press, only: 'attic' },
    ]) {
      const inputs = { ...valuesOf(chat.card), ...entitlement };
      const answer = await chat.sendPress({ title: data.verb, data }, inputs);
      expect([data.verb, valuesOf(answer.card)]).toEqual([data.verb, expect.objectContaining(entitlement)]);
    }
    expect(await draftsOf(testBot)).toMatchObject([{ answers: draft.answers, revision: draft.revision }]);
  });

  it('drafts and notes of another person get the same answer as unknown ones', async () => {
    const other = await beginWalk(testBot, { language, id: 'other', name: 'Fabrikam' });
    await other.say(texts[language].commands.note[0] ?? '');
    await other.press(noteForm.preview, { ...enablement, in_note_status: 'paused' });
    const before = await testBot.stores.people.everythingAbout('tenant-1/other');
    const [draft] = before.drafts;
    const chat = new Chat(testBot, { id: 'partner', locale: language });
    for (const [engagementId, draftId] of [
      [draft?.engagementId, draft?.id],
      ['gone', 'gone'],
    ]) {
      const press = { engagementId, kindId: 'technical-enablement', draftId, corrects: 0 };
      for (const data of formPresses(press)) {
        const answer = await chat.sendPress({ title: data.verb, data }, { in_note_summary: 'Mine' });
        expect([data.verb, titleOf(answer.card)]).toEqual([data.verb, status.title]);
        expect(told(answer)).toContain(notices.unknownEngagement);
      }
    }
    expect(await testBot.stores.people.everythingAbout('tenant-1/other')).toEqual(before);
  });

  it.each(['open-parts', 'send-parts', 'send-note', 'correct-note'])(
    '%s of no note says so',
    async (verb) => {
      const chat = await beginWalk(testBot, { language });
      const answer = await chat.sendPress({ title: verb, data: { verb, noteId: 'n' } }, {});
      expect(told(answer)).toContain(notices.unknownNote);
      expect(titleOf(answer.card)).not.toBe(note.title(1, 1));
    },
  );
});

/** Returns every press on the way to a note, for a draft. */
function formPresses(press: Readonly<Record<string, unknown>>) {
  const { engagementId, draftId } = press;
  return [
    { verb: 'save-note', ...press },
    { verb: 'refill-note', ...press },
    { verb: 'refill-note', ...press, way: 'replace' },
    { verb: 'refill-note', ...press, way: 'all-items' },
    { verb: 'add-changes', ...press },
    { verb: 'leave-changes', ...press },
    { verb: 'undo-fill', ...press },
    { verb: 'cut-note', ...press, fieldId: 'summary' },
    { verb: 'set-layout', ...press, wanted: 'ftop' },
    { verb: 'set-note-language', ...press, wanted: 'de' },
    { verb: 'take-suggestion', ...press, fieldId: 'status', choiceId: 'paused' },
    { verb: 'leave-note', ...press, to: 'back' },
    { verb: 'leave-note', ...press, to: 'kinds' },
    { verb: 'settle-pause', engagementId, draftId, pauses: true },
    { verb: 'settle-pause', engagementId, draftId, pauses: false },
    { verb: 'open-note-kinds', engagementId, all: true },
    { verb: 'open-note-form', engagementId },
    { verb: 'open-note-form', engagementId, kindId: 'technical-enablement', draftId, only: 'summary' },
  ];
}
