import { texts } from '../../locales';
import { Language } from '../../src/domain/values/language';
import { Chat, TestBot, titleOf } from '../support/chat';
import { expectGolden } from '../support/golden';
import { withTestBot } from '../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

describe.each<Language>(['en', 'de'])('a whole walk in %s', (language) => {
  const { actions, section, reasons, item, noteForm, preview, note, intake } = texts[language];

  it('reads as its transcript', async () => {
    const chat = new Chat(testBot, { id: 'partner', locale: language === 'de' ? 'de-DE' : 'en-US' });
    await chat.install();
    await chat.press(actions.start, { in_role: 'fe' });
    await chat.press(intake.save, {
      in_name: 'Contoso',
      in_segment: 'education',
      in_covid: 'acceleration',
      in_domain: 'https://contoso.onmicrosoft.com/',
    });
    await chat.press(section.save, {
      in_status_browsers: 'done',
      in_status_foundation: 'done',
      in_status_networking: 'blocked',
      in_status_identity: 'in-progress',
    });
    await chat.press(reasons.save, {
      in_reason_networking: 'The firewall team has not agreed to split tunnelling.',
    });
    await chat.press(section.completeRest(3));
    await chat.press(section.details('3.1'), {
      in_status_teams: 'in-progress',
      in_status_communication: 'done',
    });
    await chat.press(item.save, {
      in_note: 'Meetings work for the pilot group.',
      in_nextAction: 'Agree on the guest policy',
      in_owner: 'Teams admin',
      in_due: '2026-04-20',
    });
    await chat.press(section.save, {
      'in_status_mobile-apps': 'not-applicable',
      'in_status_microsoft-365-apps': 'done',
    });
    await chat.press(reasons.save, { 'in_reason_mobile-apps': 'No mobile devices are in use.' });
    await chat.press(noteForm.preview, { in_note_status: 'pending-customer' });
    expect(chat.transcript.join('\n')).toContain(preview.title(texts[language].finalities.interim));
    await chat.press(preview.finish);
    await chat.say('status');
    await chat.say(language === 'de' ? 'weiter contoso' : 'resume contoso');
    await chat.say(language === 'de' ? 'Notizen' : 'notes');
    await chat.press(texts[language].notes.open(1));
    await chat.press(note.correct);
    await chat.press(noteForm.preview, { in_note_statusText: 'The firewall decision is due on Friday' });
    await chat.press(preview.finish);
    expectGolden(`transcripts/walk.${language}.txt`, chat.transcript.join('\n'));
  });

  it('takes six presses from "start" to the finished note when all items are done', async () => {
    const chat = new Chat(testBot, { id: 'partner', locale: language });
    await chat.say('start');
    await chat.press(intake.save, {
      in_name: 'Contoso',
      in_segment: 'health',
      in_covid: 'assistance',
      in_role: 'sme',
    });
    await chat.press(section.completeRest(4));
    await chat.press(section.completeRest(3));
    await chat.press(section.completeRest(4));
    await chat.press(noteForm.preview, {
      in_note_nextAction: 'Review adoption',
      in_note_nextActionDate: '2026-05-04',
    });
    const last = await chat.press(preview.finish);
    expect(titleOf(last.card)).toBe(note.title(1, 1));
    expect(last.texts).toEqual([expect.stringMatching(/^\[.*\] #covid\n/)]);
  });
});
