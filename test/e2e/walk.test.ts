import type { Browser } from 'playwright-core';
import type { Role } from '../../src/domain/values/person';
import { launchBrowser } from './support/chat';
import { folded } from './support/client-page';
import { Stack, startStack } from './support/stack';
import { dayFromNow, Language, Walk } from './support/walk';

let browser: Browser;
let stack: Stack;
let walk: Walk | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  stack = await startStack();
});
afterEach(async () => {
  await walk?.chat.close();
  walk = undefined;
  expect(await stack.stop()).toEqual({ code: 0, complaints: '' });
});

async function begin(language: Language): Promise<Walk> {
  return (walk = await Walk.begin(browser, stack.address, language));
}

const blocker = 'Der Proxy bricht TLS auf; the network team is asked';
const reason = 'They keep their own device management';

/** Walks from the empty overview to the note: one item is blocked, one does not apply, one has details. */
async function coreWalk(walk: Walk, customer: string, role?: Role): Promise<void> {
  const { chat, texts } = walk;
  expect(await chat.title()).toBe(texts.intake.titleNew);
  await walk.customer(customer, 'assistance', role);

  expect(await chat.title()).toBe(walk.section(0).title);
  await walk.statuses({
    browsers: 'done',
    foundation: 'in-progress',
    networking: 'blocked',
    identity: 'done',
  });
  await chat.press(texts.section.save);
  expect(await chat.title()).toBe(texts.reasons.title);
  await chat.fill(texts.reasons.blocker(walk.item('networking').title), blocker);
  await chat.press(texts.reasons.save);

  expect(await chat.title()).toBe(walk.section(1).title);
  await chat.press(texts.section.details(walk.item('remote-access').place));
  expect(await chat.title()).toBe(walk.item('remote-access').title);
  const question = chat.card().getByText(texts.item.questions, { exact: true });
  expect(await question.isVisible()).toBe(false);
  await chat.button(texts.item.guidance).click();
  await question.waitFor();
  expect(await chat.card().getByRole('link').count()).toBeGreaterThan(0);
  await chat.choose(texts.itemFields.status, new RegExp(`(^|\\s)${texts.itemStatuses['in-progress']}$`));
  await chat.fill(texts.itemFields.note, 'Three apps are published\nTwo are left');
  await chat.fill(texts.itemFields.nextAction, 'Publish the two apps that are left');
  await chat.fill(texts.itemFields.owner, 'App team');
  await chat.setDate(texts.itemFields.due, dayFromNow(7));
  await chat.press(texts.item.save);
  expect(await chat.title()).toBe(walk.section(1).title);
  expect(await chat.shows('Publish the two apps that are left')).toBe(true);
  expect(await chat.shows(texts.day(dayFromNow(7)))).toBe(true);
  await walk.statuses({ 'security-baseline': 'done', 'app-protection': 'done' });
  await chat.press(texts.section.save);

  expect(await chat.title()).toBe(walk.section(2).title);
  await walk.statuses({
    teams: 'done',
    communication: 'done',
    'mobile-apps': 'not-applicable',
    'microsoft-365-apps': 'done',
  });
  await chat.press(texts.section.save);
  await chat.fill(texts.reasons.reason(walk.item('mobile-apps').title), reason);
  await chat.press(texts.reasons.save);
}

/** Adds to the note's form the fields that the checklist does not fill in. */
async function coreNote(walk: Walk): Promise<string> {
  const { chat, texts } = walk;
  const valueOf = (fieldId: string): Promise<string> => chat.valueOf(walk.note().label(fieldId));
  expect(await valueOf('summary')).toContain(walk.item('browsers').short);
  expect(await valueOf('concerns')).toContain(blocker);
  expect(await valueOf('nextAction')).toBe('Publish the two apps that are left');
  expect(await valueOf('nextActionOwner')).toBe('App team');
  expect(await valueOf('nextActionDate')).not.toBe('');
  await chat.choose(walk.note().label('status'), walk.note().choice('status', 'pending-customer'));
  await chat.chooseMany(walk.note().label('workloads'), [/^YAM/]);
  await chat.press(texts.noteForm.preview);

  expect(await chat.title()).toBe(texts.preview.title(texts.finalities.interim));
  const preview = await chat.card().innerText();
  await chat.press(texts.preview.finish);
  expect(await chat.title()).toBe(texts.note.title(1, 1));
  const note = chat.newestText();
  // The preview shows the note, and the message contains only the note.
  expect(folded(preview)).toContain(folded(note));
  // The last paragraph is there only when the partner escalates a concern.
  for (const heading of walk.note().headings().slice(0, -1)) expect(note).toContain(`${heading}:`);
  expect(note).toMatch(/^\[[A-Z0-9+]*YAM[A-Z0-9+]*\] #covid\n/);
  expect(note).toContain(walk.item('networking').short);
  expect(note).toContain(blocker);
  expect(note).toContain(reason);
  return note;
}

test('a partner walks the checklist, finishes the note and corrects it later', async () => {
  const walk = await begin('en');
  const { chat, texts } = walk;

  // The bot greets once, although the client sends two activities for an installation, and again on a reload.
  expect(await chat.title()).toBe(texts.welcome.title);
  expect(chat.cardCount()).toBe(1);
  await chat.reload();
  expect(chat.cardCount()).toBe(1);
  expect(await chat.cards().count()).toBe(0);

  await walk.role('fe');
  await chat.say('start');
  await coreWalk(walk, 'Contoso');

  // The word "overview" opens the overview; on the way back the form is unchanged.
  await chat.say('overview');
  expect(await chat.title()).toBe(texts.overview.title);
  expect(await chat.shows('Contoso')).toBe(true);
  await chat.press(texts.overview.writeNote);
  const note = await coreNote(walk);
  for (const part of ['#covid', 'STATUS', 'SUMMARY', 'NEXT ACTION', 'CONCERNS']) expect(note).toContain(part);
  expect(note).toContain('Pending customer feedback');
  expect(chat.texts()).toHaveLength(1);

  await chat.say('status');
  expect(await chat.title()).toBe(texts.status.title);
  expect(await chat.shows('Contoso')).toBe(true);
  await chat.say('resume contoso');
  expect(await chat.title()).toBe(texts.overview.title);

  await chat.press(texts.overview.notes(1));
  await chat.press(texts.notes.open(1));
  await chat.press(texts.note.correct);
  expect(await chat.shows(texts.noteForm.correcting(1))).toBe(true);
  await chat.fill(walk.note().label('nextAction'), 'Meet the network team');
  await chat.press(texts.noteForm.preview);
  await chat.press(texts.preview.finish);
  expect(await chat.title()).toBe(texts.note.title(1, 2));
  expect(chat.texts()).toHaveLength(2);
  expect(chat.newestText()).toContain('Meet the network team');
  expect(chat.newestText()).not.toContain('Publish the two apps');
  await chat.press(texts.note.openVersion(1));
  expect(await chat.shows(texts.note.older)).toBe(true);
  expect(await chat.shows(note)).toBe(true);
});

test('a partner does the same in German', async () => {
  const walk = await begin('de');
  const { chat, texts } = walk;
  expect(await chat.shows(texts.notices.languageSaved)).toBe(true);
  await chat.say('neu');
  await coreWalk(walk, 'Müller & Söhne', 'gmfta');
  const note = await coreNote(walk);
  for (const part of ['STATUS', 'ZUSAMMENFASSUNG', 'NÄCHSTE AKTION', 'BEDENKEN'])
    expect(note).toContain(part);
  expect(note).toContain('Wartet auf Rückmeldung des Kunden');

  await chat.say('kunden');
  expect(await chat.title()).toBe(texts.status.title);
  await chat.say('weiter müller');
  expect(await chat.title()).toBe(texts.overview.title);
  expect(await chat.shows('Müller & Söhne')).toBe(true);
});

test('the shortest way to a note takes at most six presses', async () => {
  const walk = await begin('en');
  const { chat, texts } = walk;
  await chat.say('start');
  await walk.customer('Fabrikam', 'acceleration', 'mvm');
  for (const index of [0, 1, 2]) {
    expect(await chat.title()).toBe(walk.section(index).title);
    await chat.press(texts.section.completeRest(walk.section(index).items.length));
  }
  await walk.nextAction({ action: 'Check adoption', day: dayFromNow(14) });
  await chat.press(texts.noteForm.preview);
  await chat.press(texts.preview.finish);

  expect(chat.presses).toBeLessThanOrEqual(6);
  expect(await chat.title()).toBe(texts.note.title(1, 1));
  expect(chat.newestText()).toContain('#covid');
  expect(chat.newestText()).toContain('On track');
});

test('a form shows each error at its input, and shows typed text unchanged', async () => {
  const hostile = '**bold** <at>x</at> ${name} <b>';
  const walk = await begin('en');
  const { chat, texts } = walk;
  await chat.say('start');

  // The client itself reports missing inputs; the bot gets no activity.
  await chat.pressInVain(texts.intake.save);
  await chat.card().getByText(texts.form.fillIn).nth(2).waitFor();
  expect(await chat.card().getByText(texts.form.fillIn).count()).toBe(4);

  // The bot reports wrong inputs; all typed text is still there.
  await chat.fill(texts.customerFields.domain, 'not a domain');
  await walk.customer(hostile, 'assistance', 'sme');
  expect(await chat.title()).toBe(texts.intake.titleNew);
  expect(await chat.shows(texts.problem({ code: 'not-a-domain' }))).toBe(true);
  expect(await chat.valueOf(texts.customerFields.name)).toBe(hostile);
  expect(await chat.valueOf(texts.customerFields.segment)).toBe(texts.segments.education);
  await chat.fill(texts.customerFields.domain, 'contoso.onmicrosoft.com');
  await chat.press(texts.intake.save);
  expect(await chat.title()).toBe(walk.section(0).title);
  expect(await chat.shows(hostile)).toBe(true);

  await chat.press(texts.section.details(walk.item('browsers').place));
  await chat.fill(texts.itemFields.note, `${hostile}\nsecond line`);
  await chat.setDate(texts.itemFields.due, dayFromNow(-2));
  const typedDay = await chat.valueOf(texts.itemFields.due);
  await chat.press(texts.item.save);
  expect(await chat.shows(texts.problem({ code: 'past-day', today: dayFromNow(0) }))).toBe(true);
  expect(await chat.valueOf(texts.itemFields.note)).toBe(`${hostile}\nsecond line`);
  expect(await chat.valueOf(texts.itemFields.due)).toBe(typedDay);
  await chat.setDate(texts.itemFields.due, dayFromNow(2));
  await chat.press(texts.item.save);
  expect(await chat.title()).toBe(walk.section(0).title);
  expect(await chat.shows(hostile)).toBe(true);

  await chat.press(texts.section.completeRest(walk.section(0).items.length));
  await chat.press(texts.actions.saveAndBack);
  expect(await chat.title()).toBe(texts.overview.title);
  expect(await chat.shows(hostile)).toBe(true);
  await chat.say('status');
  expect(await chat.shows(hostile)).toBe(true);
});
