import { texts } from '../../../locales';
import { Day } from '../../../src/domain/values/dates';
import { kindNamed } from '../../support/makers';
import { Answer, Chat, TestBot, titleOf, valuesOf } from '../../support/chat';
import { tellCard } from '../../support/card-text';
import { deliverInto } from '../../support/stories/letters-into-chats';
import {
  beginWalk,
  enablement,
  enterprise,
  entitlement,
  entitlementChoice,
  notesOf,
  told,
} from '../../support/walks';
import { writeReminders } from '../../../src/app/delivery/write-reminders';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const { closing, day, finalities, noteForm, note, preview, pauseReminder, reminder, section, standing } =
  texts.en;
const { noteKinds, overview, pause, problem, services } = texts.en;
const dueOn = (on: Day) => standing({ standing: 'on-time', on, kindId: undefined }, '');

function comes(on: Day): void {
  testBot.now = new Date(`${on}T10:00:00.000Z`);
}

/** Sends the reminders that are due, and returns the newest card of the chat. */
async function reminded(chat: Chat): Promise<string> {
  const before = chat.cards.length;
  await writeReminders(testBot.app);
  await deliverInto(testBot, chat);
  return chat.cards.slice(before).map(tellCard).join('\n');
}

async function allDone(chat: Chat): Promise<Answer> {
  await chat.say('overview');
  await chat.press(overview.openSection('Core services'));
  await chat.press(section.completeRest(4));
  await chat.press(section.completeRest(3));
  return chat.press(section.completeRest(4));
}

it('a final note is refused, becomes interim, is overdue, and is final when everything is done', async () => {
  const chat = await beginWalk(testBot);
  await chat.say('note');
  const asked = await chat.press(noteForm.preview, { ...enablement, in_finality: 'final' });
  expect(titleOf(asked.card)).toBe(closing.title(11));
  expect(told(asked)).toContain(closing.nextDue('2026-04-20'));
  expect(titleOf((await chat.press(closing.goOn)).card)).toBe(preview.title(finalities.interim));
  expect(told(await chat.press(preview.finish))).toContain(dueOn('2026-04-20'));
  expect(told(await chat.say('status'))).toContain(dueOn('2026-04-20'));

  comes('2026-04-27');
  const late = standing({ standing: 'overdue', on: '2026-04-27', kindId: undefined }, '');
  expect(await reminded(chat)).toContain(reminder.title.overdue);
  expect(told(await chat.say('overview'))).toContain(late);
  const form = await allDone(chat);
  expect(told(form)).not.toContain(closing.choice(1));
  const last = await chat.press(noteForm.preview, { ...enablement, in_note_nextActionDate: '2026-05-04' });
  expect(titleOf(last.card)).toBe(preview.title(finalities.final));
  expect(told(await chat.press(preview.finish))).toContain(standing({ standing: 'finished' }, ''));
  comes('2026-07-01');
  expect(await reminded(chat)).toBe('');
  const notes = await notesOf(testBot);
  expect(notes.map(({ finality }) => finality)).toEqual(['interim', 'final']);
  expect(notes.map(({ text }) => text.includes('OUTSTANDING'))).toEqual([true, false]);
});

it('closes with open items for a reason, which the note says, until an item changes', async () => {
  const chat = await beginWalk(testBot);
  await allDone(chat);
  await chat.say('overview');
  await chat.press(overview.openSection('Core services'));
  await chat.press(section.save, { in_status_browsers: 'in-progress' });
  await chat.say('note');
  await chat.press(noteForm.preview, { ...enablement, in_finality: 'final' });
  const question = chat.card;
  await chat.press(closing.goOn);
  // The question is still open on another device, and a reason is typed there: it is asked again with it.
  const late = await chat.pressOn(question, closing.close, { in_closeReason: 'They go on' });
  expect([titleOf(late.card), valuesOf(late.card)]).toEqual([
    closing.title(1),
    { in_closeReason: 'They go on' },
  ]);
  const refused = await chat.press(closing.close, { in_closeReason: '' });
  expect(told(refused)).toContain(problem({ code: 'required' }));
  const long = await chat.press(closing.close, { in_closeReason: 'x'.repeat(201) });
  expect(valuesOf(long.card)).toMatchObject({ in_closeReason: 'x'.repeat(201) });
  await chat.press(closing.close, { in_closeReason: 'The customer goes on alone' });
  const written = await chat.press(preview.finish);
  const says = 'CLOSED, STILL OPEN:\n- Browsers (in progress)\nReason: The customer goes on alone';
  expect(written.texts[0]).toContain(says);
  const closed = standing({ standing: 'closed', open: 1, reason: 'The customer goes on alone' }, '');
  expect(told(written)).toContain(closed);
  comes('2026-06-01');
  expect(await reminded(chat)).toBe('');

  const corrected = await chat.press(note.correct);
  expect(told(corrected)).toContain(closing.choice(1));
  await chat.press(noteForm.preview, {
    in_note_summary: 'Done but for one',
    in_note_nextActionDate: '2026-07-01',
  });
  const second = await chat.press(preview.finish);
  expect(second.texts[0]).toContain(says);
  expect(told(second)).toContain(closed);
  comes('2026-06-02');
  await chat.say('overview');
  await chat.press(overview.openSection('Security'));
  await chat.press(section.save, { 'in_status_security-baseline': 'in-progress' });
  expect(told(await chat.say('status'))).toContain('overdue since 27 Apr 2026');
});

it('reminds of the target date of a pause, and leads to the Entitlement Status', async () => {
  const chat = await beginWalk(testBot, { covid: 'pausing' });
  expect(told(await chat.say('overview'))).toContain('no target date named');
  await chat.say('note');
  await chat.press(noteKinds.write(kindNamed('entitlement-status').short.en));
  await chat.press(services.writeChosen, { in_service: 'TEAMS' });
  await chat.press(entitlementChoice('en', 'l1', 'blocked'));
  await chat.press(noteForm.preview, entitlement);
  expect(told(await chat.press(preview.finish))).toContain(`Paused until ${day('2026-05-04')}`);
  comes('2026-05-03');
  expect(await reminded(chat)).toBe('');
  comes('2026-05-04');
  expect(await reminded(chat)).toContain(pauseReminder.title);
  await chat.press(noteKinds.write(kindNamed('entitlement-status').short.en));
  const form = await chat.press(services.write('Teams'));
  expect(titleOf(form.card)).toBe(noteForm.title(kindNamed('entitlement-status').title.en));
  comes('2026-05-05');
  expect(await reminded(chat)).toBe('');
});

it('an Enterprise Status that is Red with the tag is due again on its own day, whatever follows', async () => {
  const chat = await beginWalk(testBot, { role: 'fasttrack-architect' });
  await chat.say('note');
  await chat.press(noteForm.preview, { ...enterprise, in_note_status: 'red' });
  await chat.press(pause.goesOn);
  const architect = standing(
    { standing: 'on-time', on: '2026-04-20', kindId: 'enterprise-status' },
    kindNamed('enterprise-status').title.en,
  );
  expect(told(await chat.press(preview.finish))).toContain(architect);
  comes('2026-04-18');
  await chat.say('note');
  await chat.press(noteForm.otherKind);
  await chat.press(noteKinds.write(kindNamed('technical-enablement').short.en));
  await chat.press(noteForm.preview, enablement);
  expect(told(await chat.press(preview.finish))).toContain(architect);
  comes('2026-04-21');
  const letter = await reminded(chat);
  expect(letter).toContain(reminder.title.overdue);
  expect(letter).toContain(noteKinds.write(kindNamed('enterprise-status').short.en));
});
