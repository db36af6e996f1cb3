import { texts } from '../../../locales';
import { languages } from '../../../src/domain/values/language';
import { actionsOf, inputsOf } from '../../support/card-driver';
import { Chat, TestBot, titleOf, valuesOf } from '../../support/chat';
import { beginWalk, draftsOf, enablement, notesOf, told } from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const { en, de } = texts;

/** Begins a walk with one item done, and opens the note's form. */
async function atForm(language: 'en' | 'de' = 'en', words?: string): Promise<Chat> {
  const chat = await beginWalk(testBot, { language });
  await chat.press(texts[language].section.save, { in_status_browsers: 'done' });
  await chat.say(words ?? texts[language].commands.note[0] ?? '');
  return chat;
}

describe('a note in another language than the chat', () => {
  it.each([
    ['en', 'note in German', 'de'],
    ['en', 'Notiz auf Deutsch', 'de'],
    ['en', 'note de', 'de'],
    ['de', 'Notiz auf Englisch.', 'en'],
    ['de', 'notiz englisch', 'en'],
    ['de', 'note in English', 'en'],
  ] as const)('spoken %s, "%s": the note is in %s, the cards are not', async (spoken, words, written) => {
    const chat = await atForm(spoken, words);
    const said = texts[spoken];
    expect(titleOf(chat.card)).toMatch(spoken === 'en' ? /^Note: / : /^Notiz: /);
    const summary = { en: 'Done: Browsers.', de: 'Erledigt: Browser.' };
    expect(valuesOf(chat.card)['in_note_summary']).toBe(summary[written]);
    const { in_note_summary: _prefilled, ...typed } = enablement;
    const seen = await chat.press(said.noteForm.preview, typed);
    expect(titleOf(seen.card)).toBe(said.preview.title(said.finalities.interim));
    const { texts: sent } = await chat.press(said.preview.finish);
    expect(sent[0]).toContain(written === 'en' ? 'SUMMARY: Done' : 'ZUSAMMENFASSUNG: Erledigt');
    expect(await notesOf(testBot)).toMatchObject([{ language: written }]);
  });

  it.each(['note in Klingon', 'note to myself', 'notiz auf'])('"%s" is not understood', async (words) => {
    expect(told(await new Chat(testBot).say(words))).toContain(en.notices.notUnderstood);
  });

  it('requested before the kind is chosen, stays after the choice', async () => {
    const chat = await beginWalk(testBot, { role: 'fasttrack-manager' });
    await chat.say('note in German');
    await chat.press(en.noteKinds.showAll);
    await chat.press(en.noteKinds.write('Engagement Management'));
    expect(told({ card: chat.card, texts: [], by: 'none' })).toContain(en.noteForm.language('German'));
  });

  it('after a change by a button: the filled-in text is translated, the typed text stays', async () => {
    const chat = await atForm();
    const german = await chat.press(en.noteForm.inLanguage('German'), {
      in_note_concerns: 'No decision on VPN',
    });
    expect(valuesOf(german.card)).toMatchObject({
      in_note_summary: 'Erledigt: Browser.',
      in_note_concerns: 'No decision on VPN',
    });
    const back = await chat.press(en.noteForm.inLanguage('English'));
    expect(valuesOf(back.card)).toMatchObject({ in_note_summary: 'Done: Browsers.' });
  });

  it('keeps its language when the chat changes to another one', async () => {
    const chat = await atForm();
    await chat.press(en.noteForm.save, enablement);
    await chat.say('sprache de');
    await chat.press(de.noteForm.preview);
    expect((await chat.press(de.preview.finish)).texts[0]).toContain('SUMMARY: Teams was enabled');
  });

  it('requested in the middle of a correction, applies to that correction', async () => {
    const chat = await atForm();
    await chat.press(en.noteForm.preview, enablement);
    await chat.press(en.preview.finish);
    await chat.press(en.note.correct);
    await chat.press(en.noteForm.save, { in_note_concerns: 'VPN' });
    const german = await chat.say('note in German');
    expect(told(german)).toContain(en.noteForm.correcting(1));
    await chat.press(en.noteForm.preview);
    await chat.press(en.preview.finish);
    expect(await notesOf(testBot)).toMatchObject([
      { version: 1, language: 'en' },
      { number: 1, version: 2, language: 'de' },
    ]);
  });
});

describe.each(languages)('the layouts of a note in %s', (language) => {
  const { noteForm, preview } = texts[language];
  const titles = {
    en: ['Written guidance', 'FTOP’s template'],
    de: ['Schriftliche Vorgabe', 'Vorlage von FTOP'],
  };
  const [written = '', ftop = ''] = titles[language];

  it('FTOP’s own layout has other fields; no text is lost on the way there and back', async () => {
    const chat = await atForm(language);
    const other = await chat.press(noteForm.useLayout(ftop), { ...enablement, in_note_concerns: 'VPN' });
    expect(valuesOf(other.card)).toMatchObject({ ...enablement, in_note_questions: '' });
    expect(valuesOf(other.card)).not.toHaveProperty('in_note_concerns');
    expect(valuesOf(other.card)['in_note_task']).toMatch(/[Bb]rowser/);
    const back = await chat.press(noteForm.useLayout(written), { in_note_questions: 'Which licences?' });
    expect(valuesOf(back.card)).toMatchObject({ ...enablement, in_note_concerns: 'VPN' });
    await chat.press(noteForm.useLayout(ftop));
    await chat.press(noteForm.preview);
    const { texts: sent } = await chat.press(preview.finish);
    expect(sent[0]).toContain('Which licences?');
    expect(sent[0]).not.toMatch(/CONCERNS|BEDENKEN/);
  });
});

describe.each(languages)('leaving a note’s form in %s', (language) => {
  const { actions, noteForm, notices, section } = texts[language];
  const word = texts[language].commands.note[0] ?? '';

  it('without typing saves no draft and says nothing', async () => {
    const chat = await atForm(language);
    const answer = await chat.press(actions.saveAndBack);
    expect(actionsOf(answer.card).map(({ title }) => title)).toContain(section.save);
    expect(told(answer)).not.toContain(notices.draftSaved);
    expect(await draftsOf(testBot)).toEqual([]);
  });

  it('saves any typed text, which is there next time and on another device', async () => {
    const chat = await atForm(language);
    const answer = await chat.press(actions.saveAndBack, { in_note_summary: '', in_note_statusText: 'Soon' });
    expect(told(answer)).toContain(notices.draftSaved);
    const phone = new Chat(testBot, { id: 'partner', locale: language, conversationId: 'phone' });
    const again = await phone.say(word);
    expect(valuesOf(again.card)).toMatchObject({ in_note_summary: '', in_note_statusText: 'Soon' });
  });

  it('saves a draft with empty fields without an error, but refuses a day in the past', async () => {
    const chat = await atForm(language);
    const gaps = await chat.press(noteForm.save, { in_note_summary: '' });
    expect(told(gaps)).toContain(notices.draftSaved);
    expect(told(gaps)).not.toContain('⚠');
    const wrong = await chat.press(noteForm.save, { in_note_nextActionDate: '2020-01-01' });
    expect(told(wrong)).toContain('⚠');
    expect(valuesOf(wrong.card)).toMatchObject({ in_note_nextActionDate: '2020-01-01' });
  });
});

describe.each(languages)('a finding of the note check, in %s', (language) => {
  const { noteForm, preview, findings } = texts[language];
  const summary = { en: 'Summary', de: 'Zusammenfassung' }[language];
  const figures = { en: '63 of 78 users are active.', de: '63 von 78 Nutzern sind aktiv.' }[language];
  const weak = { ...enablement, in_note_summary: figures };

  async function atFinding(): Promise<Chat> {
    const chat = await atForm(language);
    const seen = await chat.press(noteForm.preview, { ...weak, in_note_concerns: 'VPN' });
    expect(told(seen)).toContain(findings['usage-only'](''));
    await chat.press(preview.mend(summary));
    return chat;
  }

  it('leads to its one field, and from there to a preview without the finding', async () => {
    const chat = await atFinding();
    expect(inputsOf(chat.card).map(({ id }) => id)).toEqual(['in_note_summary']);
    const seen = await chat.press(noteForm.preview, { in_note_summary: 'Teams was set up for 78 users.' });
    expect(titleOf(seen.card)).toBe(preview.title(texts[language].finalities.interim));
    expect(told(seen)).not.toContain(findings['usage-only'](''));
    const { texts: sent } = await chat.press(preview.finish);
    expect(sent[0]).toContain('Teams was set up for 78 users.');
    expect(sent[0]).toContain('VPN');
  });

  it('opens the whole form from its one field by one press, with the typed text', async () => {
    const chat = await atFinding();
    const form = await chat.press(noteForm.whole, { in_note_summary: 'Teams was set up.' });
    expect(valuesOf(form.card)).toMatchObject({
      in_note_summary: 'Teams was set up.',
      in_note_concerns: 'VPN',
    });
  });

  it('leads to the whole form when its one field is left empty', async () => {
    const chat = await atFinding();
    const refused = await chat.press(noteForm.preview, { in_note_summary: '' });
    expect(told(refused)).toContain(texts[language].problem({ code: 'required' }));
    expect(valuesOf(refused.card)).toMatchObject({ in_note_summary: '', in_note_concerns: 'VPN' });
  });

  it('is advice: the note can be finished with it', async () => {
    const chat = await atForm(language);
    await chat.press(noteForm.preview, weak);
    expect((await chat.press(preview.finish)).texts[0]).toContain(figures);
  });
});
