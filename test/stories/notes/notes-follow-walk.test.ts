import { texts } from '../../../locales';
import { languages } from '../../../src/domain/values/language';
import { actionsOf } from '../../support/card-driver';
import { Chat, TestBot, titleOf, valuesOf } from '../../support/chat';
import { kindNamed, playbook } from '../../support/makers';
import { beginWalk, enablement, enterprise, notesOf, told } from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const browsers = playbook.sections[0]?.items[0]?.short ?? { en: '', de: '' };
const { in_note_summary: _summary, ...next } = enablement;

/** Sets the status of the first item on its own card. */
async function setBrowsers(chat: Chat, status: string, save: string): Promise<void> {
  await chat.say('1.1');
  await chat.press(save, { in_status: status });
}

describe.each(languages)('a draft follows the walk, in %s', (language) => {
  const said = texts[language];
  const { drafting, noteForm, preview, section } = said;
  const word = said.commands.note[0] ?? '';
  const done = { en: 'Done: Browsers', de: 'Erledigt: Browser' }[language];
  const begun = { en: 'In progress: Browsers', de: 'In Arbeit: Browser' }[language];

  /** Begins a walk with one item in progress, previews its note, then marks the item as done. */
  async function mended(typed: Record<string, string>): Promise<Chat> {
    const chat = await beginWalk(testBot, { language });
    await chat.press(section.save, { in_status_browsers: 'in-progress' });
    await chat.say(word);
    const seen = await chat.press(noteForm.preview, typed);
    expect(told(seen)).toContain(begun);
    await setBrowsers(chat, 'done', said.item.save);
    return chat;
  }

  it('preview, mend an item, preview: what nobody touched tells the new state', async () => {
    const chat = await mended(next);
    const old = await chat.say(word);
    expect(told(old)).not.toContain(drafting.add);
    const seen = await chat.press(noteForm.preview);
    expect(told(seen)).toContain(done);
    expect(told(seen)).not.toContain(begun);
    const { texts: sent } = await chat.press(preview.finish);
    expect(sent[0]).toContain(done);
  });

  it('typed text stays, and the form says once what changed: it can be added and taken back', async () => {
    const own = 'We met the board.';
    const typed = `${begun}.\n${own}`;
    const chat = await mended(next);
    await chat.say(word);
    const first = valuesOf(chat.card)['in_note_summary'] ?? '';
    await chat.press(noteForm.save, { in_note_summary: `${first}\n${own}` });
    await setBrowsers(chat, 'in-progress', said.item.save);

    const form = await chat.say(word);
    expect(valuesOf(form.card)['in_note_summary']).toBe(`${first}\n${own}`);
    expect(told(form)).toContain(drafting.changed([browsers[language]]));
    expect(told(await chat.press(noteForm.preview))).toContain(drafting.notTold([browsers[language]]));
    await chat.press(preview.change);

    const added = await chat.press(drafting.add);
    const merged = valuesOf(added.card)['in_note_summary'] ?? '';
    expect([merged.includes(done), merged.includes(own)]).toEqual([false, true]);
    expect(told(added)).not.toContain(drafting.changed([browsers[language]]));
    const undone = await chat.press(drafting.undo);
    expect(valuesOf(undone.card)['in_note_summary']).toBe(`${first}\n${own}`);
    const left = await chat.press(drafting.leave);
    expect(actionsOf(left.card).map(({ title }) => title)).not.toContain(drafting.leave);
    expect(valuesOf(left.card)['in_note_summary']).toBe(`${first}\n${own}`);
    expect(typed).toContain(own);
  });

  it('filling in keeps typed text unless it is told to replace it, and both can be undone', async () => {
    const chat = await mended(next);
    await chat.say(word);
    const own = { in_note_summary: 'We met the board.', in_note_nextActionOwner: '' };
    const filled = await chat.press(noteForm.afresh, own);
    expect(valuesOf(filled.card)['in_note_summary']).toBe(own.in_note_summary);
    expect(valuesOf(filled.card)['in_note_nextActionOwner']).not.toBe('');
    expect(told(filled)).toContain(drafting.own(1));
    const replaced = await chat.press(drafting.replace(1));
    expect(valuesOf(replaced.card)['in_note_summary']).toContain(done);
    const phone = new Chat(testBot, { id: 'partner', locale: language, conversationId: 'phone' });
    await phone.say(word);
    const undone = await phone.press(drafting.undo);
    expect(valuesOf(undone.card)['in_note_summary']).toBe(own.in_note_summary);
  });
});

describe('the second note of a kind', () => {
  const { drafting, noteForm, note, preview } = texts.en;
  const architect = kindNamed('enterprise-status');

  async function afterFortnight(): Promise<Chat> {
    const chat = await beginWalk(testBot, { role: 'fasttrack-architect' });
    await chat.press(texts.en.section.save, { in_status_browsers: 'done' });
    await chat.say('note');
    await chat.press(noteForm.preview, {
      ...enterprise,
      in_note_brand: 'Contoso',
      in_note_awareness: 'Board.',
    });
    await chat.press(preview.finish);
    testBot.now = new Date('2026-04-20T09:30:00.000Z');
    return chat;
  }

  it('starts from the last one where the guidance says so, and says so', async () => {
    const chat = await afterFortnight();
    const form = await chat.say('note');
    expect(valuesOf(form.card)).toMatchObject({
      ...{ in_note_reason: 'over-50k', in_note_brand: 'Contoso', in_note_awareness: 'Board.' },
      ...{ in_note_overview: enterprise.in_note_overview, in_note_topic: '', in_note_impact: '' },
      in_note_nextUpdate: '2026-05-04',
    });
    expect(told(form)).toContain(drafting.carried(1, '2026-04-06'));
    const german = await chat.press(noteForm.inLanguage('German'));
    expect(told(german)).toContain(drafting.carriedAsWritten(1, '2026-04-06', 'English'));
    expect(valuesOf(german.card)).toMatchObject({ in_note_overview: enterprise.in_note_overview });
    expect(architect.fields.filter(({ carries }) => carries).map(({ id }) => id)).toEqual([
      ...['reason', 'overview', 'brand', 'awareness'],
    ]);
  });

  it('with nothing new says so instead of repeating the old list, and fills in all items when asked', async () => {
    const chat = await beginWalk(testBot);
    await chat.press(texts.en.section.save, { in_status_browsers: 'done' });
    await chat.say('note');
    await chat.press(noteForm.preview, next);
    await chat.press(preview.finish);
    testBot.now = new Date('2026-04-20T09:30:00.000Z');
    const form = await chat.say('note');
    expect(told(form)).toContain(drafting.nothingSince(1, '2026-04-06'));
    expect(valuesOf(form.card)).toMatchObject({ in_note_summary: '', in_note_workloads: '' });
    const filled = await chat.press(drafting.fillAll);
    expect(valuesOf(filled.card)['in_note_summary']).toContain('Done: Browsers');
    expect(told(filled)).not.toContain(drafting.nothingSince(1, '2026-04-06'));
    const undone = await chat.press(drafting.undo);
    expect(valuesOf(undone.card)).toMatchObject({ in_note_summary: '', in_note_workloads: '' });
    expect(told(undone)).toContain(drafting.nothingSince(1, '2026-04-06'));
  });

  it('corrected when its days have passed keeps them and what was true, and offers what changed since', async () => {
    const chat = await beginWalk(testBot);
    await chat.press(texts.en.section.save, { in_status_browsers: 'in-progress' });
    await chat.say('note');
    await chat.press(noteForm.preview, { ...next, in_note_nextActionDate: '2026-04-08' });
    await chat.press(preview.finish);
    testBot.now = new Date('2026-04-20T09:30:00.000Z');
    await setBrowsers(chat, 'done', texts.en.item.save);

    await chat.say('notes');
    await chat.press('Open note 1');
    const form = await chat.press(note.correct);
    expect(valuesOf(form.card)['in_note_summary']).toContain('In progress: Browsers');
    expect(told(form)).toContain(drafting.changedSinceNote([browsers.en], 1));
    const early = await chat.press(noteForm.preview, { in_note_nextActionDate: '2026-04-03' });
    expect(told(early)).toContain(texts.en.problem({ code: 'before-note', earliest: '2026-04-06' }));
    const seen = await chat.press(noteForm.preview, { in_note_nextActionDate: '2026-04-09' });
    expect(titleOf(seen.card)).toBe(preview.title(texts.en.finalities.interim));
    await chat.press(preview.finish);
    expect(
      (await notesOf(testBot)).map(({ version, answers }) => [version, answers['nextActionDate']]),
    ).toEqual([
      [1, '2026-04-08'],
      [2, '2026-04-09'],
    ]);
    expect((await notesOf(testBot))[1]?.text).toContain('In progress: Browsers');
  });
});
