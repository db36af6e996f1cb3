import { texts } from '../../../locales';
import { tick } from '../../../src/delivery/write-what-is-due';
import { tellCard } from '../../support/card-text';
import { actionsOf, inputsOf } from '../../support/card-driver';
import { Chat, TestBot, titleOf } from '../../support/chat';
import { rememberingLog } from '../../support/delivering';
import { deliverInto } from '../../support/stories/letters-into-chats';
import { summaryAtManager } from '../../support/stories/reading';
import { beginWalk, notesOf, told } from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

const { archive, deletion, intake, lateSummary, notices, overview, preview, section } = texts.en;
const { noteForm, reminder, status, summary, twins } = texts.en;

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const shown = (chat: Chat): string => tellCard(chat.card ?? {});
const buttons = (chat: Chat): readonly string[] => actionsOf(chat.card).map(({ title }) => title);

it('an archived customer leaves list and reminders, and comes back by a press or with new work', async () => {
  const partner = await beginWalk(testBot);
  await beginWalk(testBot, { name: 'Fabrikam' });
  await partner.say('resume contoso');
  const before = partner.card;
  expect(told(await partner.press(archive.put))).toContain(archive.archived('Contoso'));
  expect(shown(partner)).toContain(archive.about);

  const { engagements, timeline } = await testBot.stores.people.everythingAbout('tenant-1/partner');
  expect(engagements).toContainEqual(expect.objectContaining({ archivedOn: '2026-04-06' }));
  expect(timeline).toContainEqual(expect.objectContaining({ what: 'archived', to: '2026-04-06' }));

  await partner.say('status');
  expect(buttons(partner)).toContain(status.resume('Fabrikam'));
  expect(buttons(partner)).not.toContain(status.resume('Contoso'));
  testBot.now = new Date('2026-04-21T09:30:00.000Z');
  await tick(testBot.app, rememberingLog());
  await deliverInto(testBot, partner);
  expect(titleOf(partner.card)).toBe('Fabrikam');
  expect(partner.cards.map(tellCard).filter((card) => card.includes(reminder.title.due))).toHaveLength(1);

  await partner.say('status');
  await partner.press(archive.show(1));
  expect(told(await partner.press(archive.takeOutNamed('Contoso')))).toContain(archive.takenOut('Contoso'));
  await partner.say('status');
  expect(buttons(partner)).toEqual(
    expect.arrayContaining([status.resume('Contoso'), status.resume('Fabrikam')]),
  );

  // The word does the same, twice does no more, and an item that is saved on an old card brings it back.
  await partner.say('archive Contoso');
  await partner.pressOn(before, archive.put);
  expect(shown(partner)).toContain(archive.about);
  await partner.pressOn(before, overview.openSection('Core services'));
  const saved = await partner.press(section.save, { in_status_browsers: 'done' });
  expect(told(saved)).toContain(archive.takenOut('Contoso'));
  expect(told(await partner.press(texts.en.undo.action))).toContain(archive.archived('Contoso'));
  expect(told(await partner.press(texts.en.undo.redo))).toContain(archive.takenOut('Contoso'));
  expect(told(await partner.say('archive'))).toContain(archive.none);
});

it('a deleted customer goes with everything, and every old card says so', async () => {
  const { partner, manager } = await summaryAtManager(testBot);
  const [letter, noteCard] = [manager.card, partner.card];
  await partner.say('note');
  await partner.press(noteForm.preview);
  await partner.say('overview');
  await partner.press(deletion.open);
  const belongings = { notes: 1, drafts: 1, questions: 0, readers: 1, unsent: 0 };
  for (const line of [...deletion.belongings(belongings), ...deletion.readers(belongings)])
    expect(shown(partner)).toContain(line);

  // Something changed since the question: it is asked again.
  const question = partner.card;
  await partner.pressOn(noteCard, texts.en.note.correct);
  await partner.press(noteForm.preview, { in_note_summary: 'Teams runs for the pilot group.' });
  await partner.press(preview.finish);
  expect(told(await partner.pressOn(question, deletion.open))).toContain(notices.movedOn);
  expect(await notesOf(testBot)).toHaveLength(2);

  const gone = await partner.press(deletion.open);
  expect(told(gone)).toContain(deletion.done('Contoso', 1));
  const left = await testBot.stores.people.everythingAbout('tenant-1/partner');
  expect(left).toMatchObject({
    engagements: [],
    timeline: [],
    drafts: [],
    notes: [],
    deliveries: [],
    questions: [],
  });
  expect(await testBot.app.outbox.counts()).toMatchObject({ byState: { queued: 0, delivered: 0 } });
  await deliverInto(testBot, partner, manager);
  expect(manager.card).toBe(letter);
  for (const button of [summary.read, summary.acknowledge, summary.ask])
    expect(told(await manager.pressOn(letter, button))).toContain(lateSummary.deleted);
  expect(told(await partner.pressOn(noteCard, texts.en.note.correct))).toContain(notices.unknownNote);
  expect(told(await partner.pressOn(question, deletion.open))).toContain(notices.unknownEngagement);
});

it('nobody else can archive or delete a customer', async () => {
  const partner = await beginWalk(testBot);
  await partner.say('resume contoso');
  const other = new Chat(testBot, { id: 'other' });
  for (const button of [archive.put, deletion.open])
    expect(told(await other.pressOn(partner.card, button))).toContain(notices.unknownEngagement);
  await partner.press(deletion.open);
  expect(told(await other.pressOn(partner.card, deletion.open))).toContain(notices.unknownEngagement);
  expect(told(await partner.press(deletion.keep))).toContain('Contoso');
  expect(titleOf(partner.card)).toBe(overview.title);
});

it('a second customer of the same name is noticed, with everything typed kept, and may exist', async () => {
  const typed = { in_segment: 'health', in_covid: 'assistance', in_domain: 'contoso.de' };
  const partner = await beginWalk(testBot);
  await partner.say('start');
  await partner.press(intake.save, { in_name: 'CONTOSO GmbH', ...typed });
  expect(shown(partner)).toContain(twins.started('2026-04-06'));
  const kept = Object.fromEntries(inputsOf(partner.card).map(({ id, value }) => [id, value]));
  expect(kept).toEqual({ in_name: 'CONTOSO GmbH', ...typed });

  const asked = partner.card;
  await partner.press(status.resume('Contoso'));
  expect(titleOf(partner.card)).toBe(overview.title);
  await partner.pressOn(asked, twins.second);
  await partner.say('status');
  expect(shown(partner)).toContain('CONTOSO GmbH (contoso.de)');
  expect(shown(partner)).toContain('Contoso (contoso.onmicrosoft.com)');
});

it('a renamed customer is found by its old name, and its notes keep the name they were written with', async () => {
  const { partner } = await summaryAtManager(testBot);
  await partner.say('resume contoso');
  await partner.press(overview.changeCustomer);
  await partner.press(intake.save, { in_name: 'Fabrikam' });
  const found = await partner.say('resume contoso');
  expect(told(found)).toContain(twins.formerly('Contoso', 'Fabrikam'));
  expect(await notesOf(testBot)).toMatchObject([{ customer: 'Contoso' }]);

  const second = await beginWalk(testBot, { name: 'Contoso' });
  await second.say('resume contoso');
  await second.press(overview.changeCustomer);
  expect(told(await second.press(intake.save, { in_name: 'Fabrikam' }))).toContain(twins.alsoCalled);
});
