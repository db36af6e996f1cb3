import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/chat';
import { Stack, startStack } from './support/stack';
import { dayFromNow, Walk } from './support/walk';

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

const sentence = 'The customer reorganises its IT department and the new lead starts in May. ';

test('a FastTrack Architect writes the Enterprise Status, cut for the slide with ##', async () => {
  walk = await Walk.begin(browser, stack.address, 'en');
  const { chat, texts } = walk;
  const words = walk.note('enterprise-status');
  await walk.role('fasttrack-architect');
  await chat.say('start');
  await walk.customer('Contoso', 'acceleration');
  await walk.statuses({ browsers: 'done', foundation: 'done', networking: 'blocked', identity: 'done' });
  await chat.press(texts.section.save);
  await chat.fill(texts.reasons.blocker(walk.item('networking').title), 'The VPN is full');
  await chat.press(texts.reasons.save);

  await chat.say('note');
  expect(await chat.title()).toBe(texts.noteForm.title(words.title));
  expect(await chat.shows(texts.noteForm.tagged)).toBe(true);
  expect(await chat.valueOf(words.label('status'))).toBe(words.choice('status', 'yellow'));
  expect(await chat.valueOf(words.label('risks'))).toContain('The VPN is full');
  expect(await chat.valueOf(words.label('activities'))).toContain(
    'Network and VPN – blocked: The VPN is full.',
  );
  expect(await chat.valueOf(words.label('overview'))).toContain('The education customer accelerates');
  await chat.choose(words.label('reason'), words.choice('reason', 'over-50k'));
  await chat.fill(words.label('topic'), 'Network capacity');
  await chat.fill(words.label('description'), 'All traffic goes through the VPN, which is full.');
  await chat.fill(words.label('impact'), 'Calls break up for 4,000 people');
  await chat.fill(words.label('action'), 'x'.repeat(200));
  await chat.fill(words.label('risks'), 'The VPN is full; the network team orders more capacity.');
  expect(await chat.shows('Still empty: FTA activities, your own · Public or brand name · Awareness')).toBe(
    true,
  );
  await chat.button(texts.moreFields.show).click();
  await chat.fill(words.label('awareness'), sentence.repeat(8).trim());

  // The form of FTOP takes 255 characters including the tag; all typed text stays.
  await chat.press(texts.noteForm.preview);
  expect(await chat.title()).toBe(texts.noteForm.title(words.title));
  expect(await chat.card().getByText('FTOP takes 255').isVisible()).toBe(true);
  expect(await chat.shows('/255 for EXEC SUMMARY, #covid included')).toBe(true);
  expect(await chat.valueOf(words.label('action'))).toBe('x'.repeat(200));
  await chat.fill(words.label('action'), 'Split tunnelling workshop on 20 April');
  await chat.press(texts.noteForm.cut(words.name('awareness')));
  const cut = await chat.valueOf(words.label('awareness'));
  expect(cut).toContain('. ## The customer');
  expect(cut.split(' ## ')[0]?.length).toBeLessThanOrEqual(512);
  expect(await chat.shows('/512 for the S400 slide')).toBe(true);

  await chat.setDate(words.label('nextUpdate'), dayFromNow(22));
  await chat.press(texts.noteForm.preview);
  expect(await chat.shows(texts.problem({ code: 'too-late', latest: dayFromNow(21), days: 21 }))).toBe(true);
  await chat.setDate(words.label('nextUpdate'), dayFromNow(14));
  await chat.press(texts.noteForm.preview);
  expect(await chat.title()).toBe(texts.preview.title(texts.finalities.update));
  expect(await chat.shows('and leaves out: The customer')).toBe(true);
  expect(await chat.shows(texts.preview.nothingFound)).toBe(true);
  await chat.press(texts.preview.finish);

  const note = chat.newestText();
  expect(note).toContain('EXEC SUMMARY: Network capacity – All traffic goes');
  expect(note).toContain('Action: Split tunnelling workshop on 20 April #covid');
  expect(note.match(/#covid/gi)).toHaveLength(1);
  expect(note).toContain('. ## The customer');
  expect(note).toContain(`NEXT UPDATE: ${dayFromNow(14)}`);

  await chat.press(texts.note.openParts);
  expect(await chat.title()).toBe(texts.parts.title);
  await chat.press(texts.parts.send);
  expect(chat.texts().slice(1, 4)).toEqual([words.title, 'Contoso', '>50k']);
  expect(chat.texts().at(-1)).toBe(cut);
});

test('a FastTrack Manager chooses the Executive Summary and fixes what the check finds', async () => {
  walk = await Walk.begin(browser, stack.address, 'en');
  const { chat, texts } = walk;
  const words = walk.note('executive-summary');
  await chat.say('start');
  await walk.customer('Fabrikam', 'assistance', 'fasttrack-manager');
  for (const index of [0, 1]) {
    expect(await chat.title()).toBe(walk.section(index).title);
    await chat.press(texts.section.completeRest(walk.section(index).items.length));
  }

  await chat.say('note');
  expect(await chat.title()).toBe(texts.noteKinds.title);
  for (const kind of ['engagement-management', 'service-intent', 'overall-status', 'executive-summary']) {
    expect(await chat.button(texts.noteKinds.write(walk.note(kind).short)).count()).toBe(1);
  }
  expect(await chat.button(texts.noteKinds.write(walk.note().short)).count()).toBe(0);
  await chat.press(texts.noteKinds.write(words.short));

  await chat.fill(words.label('customer'), 'Retail company with 20,000 users.');
  await chat.choose(words.label('engagement'), words.choice('engagement', 'fully-engaged'));
  await chat.choose(words.label('deployment'), words.choice('deployment', 'partially'));
  await chat.fill(words.label('relationship'), 'Weekly calls with the account team.');
  await chat.fill(words.label('snapshot'), 'EXO: planning\nTEMS: pilot with 200 users');
  await chat.fill(words.label('nextAction'), 'Mail the plan to it.lead@fabrikam.com');
  await chat.setDate(words.label('nextActionDate'), dayFromNow(7));
  await chat.press(texts.noteForm.preview);
  expect(await chat.card().getByText('TEMS: pilot').first().isVisible()).toBe(true);
  await chat.fill(words.label('snapshot'), 'teams - pilot with 200 users\n[EXO] planning');
  await chat.press(texts.noteForm.preview);

  // The check only advises: a press leads to the field, another back to the preview.
  expect(await chat.title()).toBe(texts.preview.title(texts.finalities.update));
  expect(await chat.shows(texts.findings['personal-data']('it.lead@fabrikam.com'))).toBe(true);
  await chat.press(texts.preview.mend(words.name('nextAction')));
  expect(await chat.card().getByRole('textbox').count()).toBe(1);
  await chat.fill(words.label('nextAction'), 'Mail the plan to the IT lead');
  await chat.press(texts.noteForm.preview);
  expect(await chat.shows(texts.preview.nothingFound)).toBe(true);
  await chat.press(texts.preview.finish);

  const note = chat.newestText();
  expect(note.split('\n').slice(0, 10)).toEqual([
    'EXEC SUMMARY #covid',
    '',
    '- DESCRIBE THE CUSTOMER: Retail company with 20,000 users.',
    '- STATUS OF THE ENGAGEMENT: Fully Engaged',
    '- M365 DEPLOYMENT PROGRESS: Partially Deployed',
    '- OVERVIEW OF CURRENT RELATIONSHIP WITH CUSTOMER/PARTNER/ACCOUNT TEAM: Weekly calls with the account team.',
    '- SNAPSHOT OF KEY WORKLOADS CURRENT STATUS AND NEXT ACTIONS:',
    '   - [EXO] Exchange Online - planning',
    '   - [TEAMS] Teams - pilot with 200 users',
    '- REQUESTS FOR SUPPORT: None',
  ]);
});

test('a customer pauses: the bot asks, offers the Entitlement Status and suggests why; no #covid anywhere', async () => {
  walk = await Walk.begin(browser, stack.address, 'de');
  const { chat, texts } = walk;
  const words = walk.note('entitlement-status');
  const technical = walk.note();
  await chat.say('start');
  await walk.customer('Northwind', 'assistance', 'fe');
  await walk.statuses({ browsers: 'done', networking: 'blocked' });
  await chat.press(texts.section.save);
  await chat.fill(
    texts.reasons.blocker(walk.item('networking').title),
    'In der IT fehlt Personal, die IT-Leitung ist gegangen',
  );
  await chat.press(texts.reasons.save);

  await chat.say('notiz');
  await chat.choose(technical.label('status'), technical.choice('status', 'paused'));
  await chat.fill(technical.label('nextAction'), 'Im Herbst wieder anrufen');
  await chat.setDate(technical.label('nextActionDate'), dayFromNow(60));
  await chat.press(texts.noteForm.preview);
  expect(await chat.title()).toBe(texts.pause.title);
  await chat.press(texts.pause.pauses);
  expect(await chat.title()).toBe(texts.preview.title(texts.finalities.interim));
  expect(await chat.shows(texts.notices.pausing)).toBe(true);

  await chat.press(texts.pausing.write);
  expect(await chat.title()).toBe(texts.noteForm.title(words.title));
  const suggested = words.choice('l2', 'change-management');
  expect(await chat.shows(`1. Blockiert / ${suggested}`)).toBe(true);
  await chat.press(texts.noteForm.take(1));
  expect(await chat.valueOf(words.label('l2'))).toContain(suggested);
  await chat.fill(words.label('statusText'), 'Der IT fehlt Personal #COVID19, das Projekt ruht deshalb.');
  await chat.setDate(words.label('targetDate'), dayFromNow(60));
  await chat.fill(words.label('owner'), 'IT-Leitung');
  await chat.press(texts.noteForm.preview);
  expect(await chat.shows(texts.problem({ code: 'tag-not-allowed', why: 'pausing' }))).toBe(true);
  await chat.fill(words.label('statusText'), 'Der IT fehlt Personal, das Projekt ruht deshalb.');
  await chat.press(texts.noteForm.preview);
  await chat.press(texts.preview.finish);

  const note = chat.newestText();
  expect(note.split('\n\n')).toEqual([
    'DIENST: [CORE]',
    `L1: ${words.choice('l1', 'blocked')}`,
    `L2: ${suggested}`,
    `ZIELDATUM: ${dayFromNow(60)}`,
    'ZUSTÄNDIG: IT-Leitung',
    'STATUS: Der IT fehlt Personal, das Projekt ruht deshalb.',
  ]);
  expect(chat.texts().join('\n')).not.toMatch(/#covid/i);
});
