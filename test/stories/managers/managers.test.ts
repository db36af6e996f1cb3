import { texts } from '../../../locales';
import { tick } from '../../../src/delivery/write-what-is-due';
import { Language } from '../../../src/domain/values/language';
import { Chat, TestBot } from '../../support/chat';
import { rememberingLog } from '../../support/delivering';
import { expectGolden } from '../../support/golden';
import { deliverInto } from '../../support/stories/letters-into-chats';
import { boardChannel, finishFor, readerIds, walkToPreview } from '../../support/stories/reading';
import { enablement } from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

describe.each<Language>(['en', 'de'])('in %s', (language) => {
  const locale = language === 'de' ? 'de-DE' : 'en-US';
  const {
    commands,
    note,
    noteForm,
    notes,
    overview,
    preview,
    question,
    reader,
    reasons,
    rhythmWords,
    section,
    summary,
  } = texts[language];
  const word = (command: keyof typeof commands): string => commands[command][0] ?? '';

  it('a manager and their partner read as their transcript', async () => {
    const transcript: string[] = [];
    // Other stories show the walk itself.
    const walking = new Chat(testBot, { id: 'partner', name: 'Partner', locale });
    const partner = new Chat(testBot, { id: 'partner', name: 'Partner', locale, transcript });
    const manager = new Chat(testBot, { id: 'manager', name: 'Manager', locale, transcript });
    const deliver = (): Promise<void> => deliverInto(testBot, partner, manager);

    await walkToPreview(walking, language);
    await partner.pressOn(walking.card, preview.chooseReaders);
    await manager.say(word('manager'));
    await partner.press(texts[language].readers.look);
    await partner.press(texts[language].readers.save, { in_readers: readerIds.manager });
    await partner.press(preview.finish);
    await deliver();
    await manager.press(summary.read);
    await manager.press(summary.acknowledge);
    await manager.press(summary.ask);
    await manager.press(summary.send, { in_question: 'Who decides about the second group?' });
    await deliver();
    await partner.press(question.send, { in_answer: 'Their head of IT, on Friday.' });
    await deliver();
    await partner.say(word('notes'));
    await partner.press(notes.open(1));
    await partner.press(note.receipts);

    testBot.now = new Date('2026-04-20T09:30:00.000Z');
    await walking.say(`${word('resume')} Contoso`);
    await walking.press(overview.continueWith(language === 'de' ? 'Basisdienste' : 'Core services'));
    await walking.press(section.save, { in_status_networking: 'blocked', in_status_foundation: 'done' });
    await walking.press(reasons.save, { in_reason_networking: 'No decision on split tunnelling.' });
    await walking.say(word('note'));
    await walking.press(noteForm.preview, {
      ...enablement,
      in_note_status: 'pending-customer',
      in_note_nextActionDate: '2026-05-04',
    });
    await partner.pressOn(walking.card, preview.finish);
    await deliver();

    await manager.say(word('customers'));
    await manager.say(word('customersCsv'));
    await manager.say(`${word('digest')} ${rhythmWords.weekly[0]} 9`);
    testBot.now = new Date('2026-04-27T07:00:00.000Z');
    await tick(testBot.app, rememberingLog());
    await deliver();
    await manager.say(`${word('digest')} ${rhythmWords.off[0]}`);
    await manager.say(`${word('digest')} 25`);
    await manager.say(word('stop'));
    expectGolden(`transcripts/reading.${language}.txt`, transcript.join('\n'));
  });

  it('a channel and its members read as their transcript', async () => {
    const transcript: string[] = [];
    // Other stories show the walk itself.
    const walking = new Chat(testBot, { id: 'partner', name: 'Partner', locale });
    const partner = new Chat(testBot, { id: 'partner', name: 'Partner', locale, transcript });
    const member = new Chat(testBot, { id: 'member', name: 'Member', locale, transcript, ...boardChannel });
    const other = new Chat(testBot, {
      id: 'other',
      name: 'Other member',
      locale,
      transcript,
      ...boardChannel,
    });
    const deliver = (): Promise<void> => deliverInto(testBot, partner, member);

    await walkToPreview(walking, language);
    await member.say(word('customers'));
    await member.say(word('deliverHere'));
    await member.press(reader.deliver, { in_language: language });
    await finishFor(walking, language, readerIds.channel);
    await deliver();
    await other.pressOn(member.card, summary.acknowledge);
    await other.press(summary.ask);
    await other.press(summary.send, { in_question: 'Is the VPN decided?' });
    await deliver();
    await partner.press(question.send, { in_answer: 'Not yet.' });
    await deliver();
    await other.say(word('customers'));
    await other.say(`${word('digest')} ${rhythmWords.daily[0]}`);
    await other.say(word('note'));
    await other.say(word('stop'));
    expectGolden(`transcripts/channel.${language}.txt`, transcript.join('\n'));
  });
});
