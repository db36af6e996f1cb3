import { texts } from '../../../locales';
import { languages } from '../../../src/domain/values/language';
import { actionsOf, inputsOf } from '../../support/card-driver';
import { Answer, Chat, TestBot, titleOf, valuesOf } from '../../support/chat';
import { kindNamed } from '../../support/makers';
import {
  beginWalk,
  draftsOf,
  enablement,
  entitlement,
  entitlementChoice,
  notesOf,
  told,
} from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const titles = ({ card }: Answer): readonly string[] => actionsOf(card).map(({ title }) => title);
const inputs = ({ card }: Answer): readonly string[] => inputsOf(card).map(({ id }) => id);

/** Blocks an item of each of two services, and returns their blockers. */
async function blockTwo(chat: Chat): Promise<readonly [string, string]> {
  const { section, reasons, overview } = texts.en;
  const [ports, agents] = ['The firewall team has not opened the ports', 'Nobody may enroll private phones'];
  await chat.press(section.save, { in_status_networking: 'blocked' });
  await chat.press(reasons.save, { in_reason_networking: ports });
  await chat.say('overview');
  await chat.press(overview.openSection('Security'));
  await chat.press(section.save, { 'in_status_app-protection': 'blocked' });
  await chat.press(reasons.save, { 'in_reason_app-protection': agents });
  return [ports, agents];
}

describe('a pause with two services', () => {
  const { pausing, noteForm, preview, services, note, notes } = texts.en;
  const blocked = entitlementChoice('en', 'l1', 'blocked');

  it('is a note for each, one after the other, and their drafts do not mix', async () => {
    const chat = await beginWalk(testBot, { covid: 'pausing' });
    const [ports, agents] = await blockTwo(chat);
    await chat.say('overview');
    const first = await chat.press(pausing.write);
    expect(told(first)).toContain('Contoso ·\u00a0Intune');
    const intune = await chat.press(blocked);
    expect(valuesOf(intune.card)).toMatchObject({ in_note_statusText: `${agents}.` });

    await chat.press(services.change, { ...entitlement, in_note_l3: 'Typed for Intune' });
    await chat.press(services.write('CORE'));
    const core = await chat.press(blocked);
    expect(told(core)).toContain('Contoso ·\u00a0CORE');
    expect(valuesOf(core.card)).toMatchObject({ in_note_statusText: `${ports}.`, in_note_l3: '' });
    await chat.press(services.change, { in_note_l3: 'Typed for CORE' });
    const again = await chat.press(services.write('Intune'));
    expect(valuesOf(again.card)).toMatchObject({ ...entitlement, in_note_l3: 'Typed for Intune' });
    expect(await draftsOf(testBot)).toHaveLength(2);

    await chat.press(noteForm.preview);
    const written = await chat.press(preview.finish);
    expect(written.texts.join()).toContain('SERVICE: [INTUNE] Intune\n');
    const next = await chat.press(services.next('CORE'));
    expect(valuesOf(next.card)).toMatchObject({ in_note_l3: 'Typed for CORE' });
    await chat.press(noteForm.preview, { ...entitlement, in_note_l3: '' });
    const last = await chat.press(preview.finish);
    expect(last.texts.join()).toContain('SERVICE: [CORE]\n');
    expect(titles(last).filter((title) => title.startsWith('Next'))).toEqual([]);
    expect(told(await chat.press(note.allNotes))).toContain('Entitlement Status · Intune');
    expect(notes.title).toBe(titleOf(chat.card));

    // The note was about CORE by mistake: the correction keeps its text, and names no item that did not change.
    await chat.press('Open note 2');
    await chat.press(note.correct);
    await chat.press(services.change);
    const moved = await chat.press(services.take('Intune'));
    expect(valuesOf(moved.card)).toMatchObject(entitlement);
    expect(told(moved)).toContain(texts.en.drafting.changedSinceNote([], 2));
    expect(told(moved)).not.toContain('0 items');

    const all = await chat.say('overview').then(() => chat.press(pausing.write));
    expect(titleOf(all.card)).toBe(services.title);
    expect(await notesOf(testBot)).toMatchObject([
      { number: 1, ftop: { services: ['INTUNE'] } },
      { number: 2, ftop: { services: ['CORE'] } },
    ]);
  });

  it('can be written from section, item, status, and a note of another kind', async () => {
    const { actions, section, overview, reasons } = texts.en;
    const chat = await beginWalk(testBot, { covid: 'pausing' });
    const form = noteForm.title(kindNamed('entitlement-status').title.en);
    await chat.press(pausing.write, { in_status_networking: 'blocked', in_status_browsers: 'done' });
    expect(titleOf(chat.card)).toBe(reasons.title);
    await chat.press(reasons.save, { in_reason_networking: 'Firewall' });
    await chat.press(pausing.write);
    expect(titleOf(chat.card)).toBe(form);
    await chat.press(actions.saveAndBack);
    await chat.press(section.details('2.1'));
    await chat.press(pausing.write, { in_note: 'Typed before' });
    expect(titleOf(chat.card)).toBe(form);
    await chat.say('status');
    await chat.press(pausing.writeFor('Contoso'));
    expect(titleOf(chat.card)).toBe(form);
    await chat.press(noteForm.otherKind);
    await chat.press(texts.en.noteKinds.write(kindNamed('technical-enablement').short.en));
    await chat.press(noteForm.preview, enablement);
    await chat.press(preview.finish);
    await chat.press(pausing.write);
    expect(titleOf(chat.card)).toBe(form);
    await chat.say('overview');
    expect(titleOf(chat.card)).toBe(overview.title);
  });
});

describe.each(languages)('the form of an Entitlement Status, in %s', (language) => {
  const said = texts[language];
  const { pausing, services, noteForm, choosing } = said;
  const press = (choice: string): string => entitlementChoice(language, 'l1', choice);
  const labelOf = (fieldId: string): string =>
    kindNamed('entitlement-status').fields.find(({ id }) => id === fieldId)?.label[language] ?? '';

  async function atForm(): Promise<Chat> {
    const chat = await beginWalk(testBot, { language, covid: 'pausing' });
    await chat.say(said.commands.overview[0] ?? '');
    await chat.press(pausing.write);
    await chat.press(services.writeChosen, { in_service: 'TEAMS' });
    return chat;
  }

  it('asks L1 first, then only what goes with it, and L1 back and forth loses nothing', async () => {
    const chat = await atForm();
    expect(inputsOf(chat.card)).toEqual([]);
    const blocked = await chat.press(press('blocked'));
    const all = ['in_note_l2', 'in_note_l3', 'in_note_statusText', 'in_note_targetDate', 'in_note_owner'];
    expect(inputs(blocked)).toEqual(all);
    expect(inputsOf(blocked.card)[0]?.choices).toHaveLength(10);

    const onward = await chat.press(press('in-progress'), entitlement);
    expect(inputs(onward)).toEqual(all.slice(0, -1));
    expect(told(onward)).toContain(choosing.notAsked([labelOf('owner')], press('in-progress')));
    const migrating = await chat.press(noteForm.save, { in_note_l2: 'migration' });
    expect(told(migrating)).not.toContain(choosing.notAsked([labelOf('owner')], press('in-progress')));
    const none = await chat.press(press('invalid'));
    expect(inputs(none)).toEqual(['in_note_l3', 'in_note_statusText', 'in_note_owner']);
    const back = await chat.press(press('blocked'));
    expect(valuesOf(back.card)).toMatchObject(entitlement);
    const there = await chat.press(press('in-progress'));
    expect(valuesOf(there.card)).toMatchObject({ in_note_l2: 'migration' });
    await chat.press(noteForm.preview);
    const written = await chat.press(said.preview.finish);
    expect(written.texts.join()).not.toContain(entitlement.in_note_owner);
  });
});

it('an optional choice can be taken back', async () => {
  const { noteForm, preview } = texts.en;
  const chat = await beginWalk(testBot);
  await chat.say('note');
  await chat.press(noteForm.save, {
    ...enablement,
    in_note_escalate: 'yes',
    in_note_concernKind: 'business',
  });
  const none = inputsOf(chat.card).find(({ id }) => id === 'in_note_escalate')?.choices[0]?.value ?? '';
  const taken = await chat.press(noteForm.save, { in_note_escalate: none, in_note_concernKind: none });
  expect(valuesOf(taken.card)).toMatchObject({ in_note_escalate: '', in_note_concernKind: '' });
  await chat.press(noteForm.preview);
  await chat.press(preview.finish);
  expect(await notesOf(testBot)).toMatchObject([{ ftop: { escalate: false }, answers: { concernKind: '' } }]);
});

it('a due date can be taken back by a press, and what was typed beside it is saved', async () => {
  const { section, choosing, item } = texts.en;
  const chat = await beginWalk(testBot);
  await chat.press(section.details('1.1'));
  await chat.press(item.save, { in_nextAction: 'Deploy Edge', in_due: '2026-04-20' });
  await chat.say('overview');
  await chat.press(texts.en.overview.openSection('Core services'));
  await chat.press(section.details('1.1'));
  const taken = await chat.press(choosing.removeDue, { in_owner: 'Client team' });
  expect(valuesOf(taken.card)).toMatchObject({
    in_due: '',
    in_owner: 'Client team',
    in_nextAction: 'Deploy Edge',
  });
  expect(titles(taken)).not.toContain(choosing.removeDue);
});
