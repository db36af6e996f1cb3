import { texts } from '../../../locales';
import { tellCard } from '../../support/card-text';
import { Chat, TestBot, titleOf } from '../../support/chat';
import { deliverInto } from '../../support/stories/letters-into-chats';
import { finishFor, readerIds, summaryAtManager, walkToPreview } from '../../support/stories/reading';
import { told } from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

const { lateSummary, note, noteForm, preview, readers, receipts, summary } = texts.en;

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const shown = (chat: Chat): string => tellCard(chat.card ?? {});

it('a note that was finished for nobody is sent to a reader later, once, without a correction', async () => {
  const partner = new Chat(testBot);
  const manager = new Chat(testBot, { id: 'manager', name: 'Manager' });
  await manager.say('manager');
  await walkToPreview(partner, 'en');
  const written = await partner.press(preview.finish);
  expect(told(written)).toContain(lateSummary.nobody);

  await partner.press(preview.chooseReaders);
  const chosen = await partner.press(readers.save, { in_readers: readerIds.manager });
  expect(titleOf(chosen.card)).toBe(note.title(1, 1));
  expect(told(chosen)).toContain(lateSummary.chosen(['Manager']));
  expect(told(chosen)).toContain(lateSummary.unsent(['Manager']));
  expect(await testBot.app.outbox.counts()).toMatchObject({ byState: { queued: 0 } });

  const sent = await partner.press(lateSummary.one('Manager'));
  expect(told(sent)).toContain(lateSummary.sent(['Manager']));
  expect(told(sent)).not.toContain(lateSummary.one('Manager'));
  const again = await partner.pressOn(chosen.card, lateSummary.one('Manager'));
  expect(told(again)).toContain(lateSummary.nobodyLeft);

  await deliverInto(testBot, partner, manager);
  expect(titleOf(manager.card)).toBe('Contoso');
  expect(shown(manager)).toContain(note.title(1, 1));
  expect(shown(manager)).toContain(summary.first);
  await manager.press(summary.acknowledge);
  const received = await partner.press(note.receipts);
  expect(told(received)).toContain(receipts.count(1, 1));
  expect(told(received)).toContain('✓✓');
  expect(manager.cards.filter((card) => titleOf(card) === 'Contoso')).toHaveLength(2);
});

it('a reader who is added after a correction gets its newest version as the first, not as a correction', async () => {
  const { partner, manager } = await summaryAtManager(testBot);
  const late = new Chat(testBot, { id: 'late', name: 'Late' });
  await late.say('manager');
  const first = partner.card;
  await partner.press(note.correct);
  await partner.press(noteForm.preview, { in_note_summary: 'Teams was enabled for the whole pilot group.' });
  await partner.press(preview.finish);
  await deliverInto(testBot, partner, manager);
  expect(shown(manager)).toContain(summary.replaces(1));

  await partner.press(preview.chooseReaders);
  await partner.press(readers.save, { in_readers: `${readerIds.manager},tenant-1/late` });
  await partner.press(lateSummary.one('Late'));
  await deliverInto(testBot, partner, manager, late);
  const got = shown(late);
  expect(got).toContain(summary.first);
  expect(got).not.toContain(summary.replaces(1));
  expect(told(await late.press(summary.read))).toContain('for the whole pilot group');

  // The version that was replaced is offered to nobody.
  const old = await partner.pressOn(first, note.allNotes);
  expect(titleOf(old.card)).toBe(texts.en.notes.title);
  await partner.press(texts.en.notes.open(1, 1));
  expect(shown(partner)).toContain(note.older);
  expect(shown(partner)).not.toContain(preview.chooseReaders);
});

it('a reader who was removed before the summary went out, and chosen again, can still get it', async () => {
  const partner = new Chat(testBot);
  const manager = new Chat(testBot, { id: 'manager', name: 'Manager' });
  await manager.say('manager');
  await walkToPreview(partner, 'en');
  await finishFor(partner, 'en', readerIds.manager);
  for (const chosen of ['', readerIds.manager]) {
    await partner.press(preview.chooseReaders);
    await partner.press(readers.save, { in_readers: chosen });
  }
  await partner.press(lateSummary.one('Manager'));
  await deliverInto(testBot, partner, manager);
  expect(titleOf(manager.card)).toBe('Contoso');
  expect(shown(manager)).toContain(note.title(1, 1));
});
