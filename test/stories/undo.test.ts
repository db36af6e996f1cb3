import { texts } from '../../locales';
import { Chat, TestBot, titleOf, valuesOf } from '../support/chat';
import { actionsOf } from '../support/card-driver';
import { beginWalk, told } from '../support/walks';
import { withTestBot } from '../support/with-test-bot';

const { forget, intake, item, itemStatuses: named, noteForm, notices } = texts.en;
const { overview, reasons, saved, section, undo } = texts.en;

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

/** The stored statuses that are not "not started", by item. */
async function statuses(name = 'Contoso'): Promise<Record<string, string>> {
  const { engagements } = await testBot.stores.people.everythingAbout('tenant-1/partner');
  const items = engagements.find(({ customer }) => customer.name === name)?.items ?? {};
  const set = Object.entries(items).filter(([, { status }]) => status !== 'not-started');
  return Object.fromEntries(set.map(([id, { status }]) => [id, status]));
}

const titles = (chat: Chat) => actionsOf(chat.card).map(({ title }) => title);

describe('undo', () => {
  it('takes back the save of another device, once a press, and offers to make it again', async () => {
    const laptop = await beginWalk(testBot);
    const phone = new Chat(testBot, { id: 'partner', conversationId: 'phone' });
    await laptop.press(section.save, { in_status_browsers: 'done', in_status_identity: 'done' });
    const withUndo = laptop.card;
    expect(told({ card: withUndo, texts: [], by: 'none' })).toContain(saved.items(['', '']));

    const undone = await phone.say('undo');
    expect(titleOf(undone.card)).toContain('Core Services');
    expect(told(undone)).toContain(`${undo.done.undo}: ${undo.status(['', ''], named['not-started'])}`);
    expect(await statuses()).toEqual({});

    // The laptop's button is about the same save, so it finds it done.
    expect(told(await laptop.pressOn(withUndo, undo.action))).toContain(undo.done.undo);
    await phone.press(undo.redo);
    expect(await statuses()).toEqual({ browsers: 'done', identity: 'done' });

    await phone.press(section.save, { in_status_networking: 'in-progress' });
    const late = await laptop.pressOn(withUndo, undo.action);
    expect(told(late)).toContain(undo.moved);
    expect(await statuses()).toMatchObject({ browsers: 'done', networking: 'in-progress' });
    await laptop.press(undo.last);
    await laptop.say('undo');
    expect(await statuses()).toEqual({});
    expect(told(await laptop.say('undo'))).toContain(undo.nothing);
  });

  it('leaves what was chosen or typed on the pressed card and is not saved yet', async () => {
    const chat = await beginWalk(testBot);
    await chat.press(section.save, { in_status_browsers: 'done' });
    const next = await chat.press(undo.action, { 'in_status_app-protection': 'in-progress' });
    expect(valuesOf(next.card)).toMatchObject({ 'in_status_app-protection': 'in-progress' });
    await chat.press(section.details('2.1'));
    await chat.press(item.saveNext('2.2'), { in_note: 'MFA for admins' });
    const typed = await chat.press(undo.action, { in_note: 'Two apps are published' });
    expect(valuesOf(typed.card)).toMatchObject({ in_note: 'Two apps are published' });
    expect(told(typed)).toContain(`${undo.done.undo}: `);
  });

  it('takes back a changed customer, and says what to do about a written note', async () => {
    const chat = await beginWalk(testBot);
    await chat.say('overview');
    await chat.press(overview.changeCustomer);
    await chat.press(intake.save, { in_name: 'Fabrikam' });
    expect(told(await chat.press(undo.action))).toContain(undo.renamed('Contoso'));
    await chat.say('note');
    await chat.press(noteForm.preview, {
      in_note_summary: 'Teams was enabled.',
      in_note_nextAction: 'Invite the second group',
      in_note_nextActionDate: '2026-04-20',
    });
    await chat.press(texts.en.preview.finish);
    expect(told(await chat.say('undo'))).toContain(undo.note(1));
    expect(titleOf((await chat.press(undo.correct(1))).card)).toBe(noteForm.title('Technical Enablement'));
  });
});

describe('marking the rest as done', () => {
  it('touches only what is not started, stored and on the card, and is not offered when there is none', async () => {
    const chat = await beginWalk(testBot);
    await chat.press(section.save, { in_status_browsers: 'in-progress', in_status_networking: 'blocked' });
    await chat.press(reasons.save, { in_reason_networking: 'No decision on split tunnelling' });
    await chat.say('1.1');
    await chat.press(item.save);
    expect(titles(chat)).toContain(section.completeRest(2));
    const card = chat.card;
    await chat.press(section.completeRest(2), { in_status_identity: 'not-applicable' });
    expect(await statuses()).toEqual({ browsers: 'in-progress', networking: 'blocked', foundation: 'done' });
    await chat.press(reasons.save, { in_reason_identity: 'Accounts are in the cloud' });
    const after = await statuses();
    expect(Object.keys(after)).toHaveLength(4);
    await chat.say('1.1');
    await chat.press(item.save);
    expect(titles(chat).filter((title) => /not started/.test(title))).toEqual([]);
    // An old card's button finds nothing left to mark.
    await chat.pressOn(card, section.completeRest(2));
    expect(await statuses()).toEqual(after);
  });
});

describe('a save leads to what belongs to it', () => {
  it.each(['forget me', 'help', 'playbook'])('an item that was opened from "%s"', async (words) => {
    const chat = await beginWalk(testBot);
    await chat.say(words);
    await chat.say('1.3');
    const answer = await chat.press(item.save, { in_note: 'The VPN is full' });
    expect(titleOf(answer.card)).toContain('Core Services');
    expect(told(answer)).toContain(saved.items(['Network and VPN']));
    expect(titleOf((await chat.say('back')).card)).toBe(overview.title);
  });

  it('a note that was opened from the playbook', async () => {
    const chat = await beginWalk(testBot);
    await chat.say('playbook');
    await chat.say('note');
    const answer = await chat.press(texts.en.actions.saveAndBack, { in_note_summary: 'Half a sentence' });
    expect(titleOf(answer.card)).toBe(overview.title);
    expect(told(answer)).toContain(notices.draftSaved);
  });

  it('a role that was asked for on the way to "Delete your data?"', async () => {
    const chat = await beginWalk(testBot);
    await chat.say('forget me');
    await chat.say('role');
    const answer = await chat.press(texts.en.role.save, { in_role: 'sme' });
    expect(titleOf(answer.card)).not.toBe(forget.title);
    expect(told(answer)).toContain(notices.roleSaved('SME'));
  });

  it('a blocker typed beside another status is saved by one press', async () => {
    const chat = await beginWalk(testBot);
    await chat.say('1.3');
    await chat.press(item.save, { in_blocker: 'The firewall team', in_note: 'Ask again' });
    expect(await statuses()).toEqual({});
    await chat.press(item.setTo(named.blocked));
    expect(await statuses()).toEqual({ networking: 'blocked' });
  });

  it('after "cancel" the words still know the customer', async () => {
    for (const name of ['Fabrikam', 'Contoso']) await beginWalk(testBot, { name });
    const chat = await beginWalk(testBot, { name: 'Northwind' });
    for (const [words, title] of [
      ['note', noteForm.title('Technical Enablement')],
      ['notes', texts.en.notes.title],
      ['overview', overview.title],
      ['1.3', 'Network'],
    ] as const) {
      await chat.say('cancel');
      const answer = await chat.say(words);
      expect(titleOf(answer.card)).toContain(title);
      expect(told(answer)).toContain('Northwind');
    }
  });
});
