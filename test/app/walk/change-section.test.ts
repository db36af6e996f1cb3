import { changeItem } from '../../../src/app/walk/change-item';
import { changeSection, SectionForm } from '../../../src/app/walk/change-section';
import { colleague, itemAnswers, keep, partner, today } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp((app) =>
  keep(app, { items: { browsers: { status: 'in-progress', note: 'Pilot group' } } }),
);

/** Presses "save" on the section's card with these statuses and texts. */
function press(
  statuses: Readonly<Record<string, string>>,
  reasons: Readonly<Record<string, string>> = {},
  given: Partial<SectionForm> = {},
) {
  return changeSection(app, {
    person: partner,
    engagementId: 'engagement-1',
    sectionId: 'core',
    version: 1,
    statuses,
    reasons,
    ...given,
  });
}

async function items() {
  return (await app.engagements.load('engagement-1'))?.items;
}

it('saves all statuses at once and changes nothing else', async () => {
  const outcome = await press({ browsers: 'done', foundation: 'in-progress' });
  expect(outcome).toMatchObject({ kind: 'saved', waiting: {}, older: false, engagement: { version: 2 } });
  expect(await items()).toMatchObject({
    browsers: { status: 'done', note: 'Pilot group' },
    foundation: { status: 'in-progress' },
    networking: { status: 'not-started' },
  });
});

it('a status that needs a text waits, and all others are saved at once', async () => {
  const outcome = await press({
    browsers: 'done',
    networking: 'blocked',
    identity: 'not-applicable',
  });
  expect(outcome).toMatchObject({
    kind: 'saved',
    waiting: { networking: 'blocked', identity: 'not-applicable' },
  });
  expect(await items()).toMatchObject({
    browsers: { status: 'done' },
    networking: { status: 'not-started' },
    identity: { status: 'not-started' },
  });
});

it('the texts that were waited for are saved with their statuses, cleaned', async () => {
  await press({ networking: 'blocked', identity: 'not-applicable' });
  const outcome = await press(
    { networking: 'blocked', identity: 'not-applicable' },
    { networking: ' The firewall\u0000 ', identity: 'Federated elsewhere' },
  );
  expect(outcome).toMatchObject({ kind: 'saved', waiting: {} });
  expect(await items()).toMatchObject({
    networking: { status: 'blocked', blocker: 'The firewall' },
    identity: { status: 'not-applicable', reason: 'Federated elsewhere' },
  });
});

it('a text of spaces does not count: the item still waits', async () => {
  expect(await press({ networking: 'blocked' }, { networking: ' \n ' })).toMatchObject({
    kind: 'saved',
    waiting: { networking: 'blocked' },
  });
});

it('an item that is already blocked keeps its blocker and is not asked again', async () => {
  await press({ networking: 'blocked' }, { networking: 'The firewall' });
  const outcome = await press({ networking: 'blocked', foundation: 'done' }, {}, { version: 2 });
  expect(outcome).toMatchObject({ kind: 'saved', waiting: {} });
  expect(await items()).toMatchObject({ networking: { status: 'blocked', blocker: 'The firewall' } });
});

it('an item that was done and is blocked again needs a new blocker, and the old one does not count', async () => {
  await press({ networking: 'blocked' }, { networking: 'The firewall' });
  await press({ networking: 'done' }, {}, { version: 2 });
  const outcome = await press({ networking: 'blocked' }, {}, { version: 3 });
  expect(outcome).toMatchObject({ kind: 'saved', waiting: { networking: 'blocked' } });
  expect(await items()).toMatchObject({ networking: { status: 'done' } });
});

it('an item can be set back to not started', async () => {
  await press({ browsers: 'not-started' });
  expect(await items()).toMatchObject({ browsers: { status: 'not-started', note: 'Pilot group' } });
});

it('an old card brings only its own changes and says that it was older', async () => {
  await press({ browsers: 'done' });
  const outcome = await press({ browsers: 'in-progress', foundation: 'done' });
  expect(outcome).toMatchObject({ kind: 'saved', older: true });
  expect(await items()).toMatchObject({ browsers: { status: 'done' }, foundation: { status: 'done' } });
});

it('an old card whose item was changed to another value meanwhile asks again', async () => {
  await press({ foundation: 'done' });
  const outcome = await press({ foundation: 'in-progress', identity: 'done' });
  expect(outcome).toMatchObject({
    kind: 'overtaken',
    engagement: { version: 2 },
    statuses: { foundation: 'in-progress', identity: 'done', browsers: 'in-progress' },
    problems: {},
  });
  expect(await items()).toMatchObject({
    foundation: { status: 'done' },
    identity: { status: 'not-started' },
  });
});

it('a change to an item’s details meanwhile stays', async () => {
  await changeItem(app, {
    person: partner,
    engagementId: 'engagement-1',
    itemId: 'browsers',
    version: 1,
    today,
    typed: itemAnswers({ status: 'in-progress', note: 'All groups' }),
  });
  await press({ browsers: 'done' });
  expect(await items()).toMatchObject({ browsers: { status: 'done', note: 'All groups' } });
});

it('items of another section and items that do not exist are ignored', async () => {
  const outcome = await press({ browsers: 'done', teams: 'done', printers: 'done' });
  expect(outcome).toMatchObject({ kind: 'saved', waiting: {} });
  expect(Object.keys((await items()) ?? {})).toHaveLength(11);
  expect(await items()).toMatchObject({ browsers: { status: 'done' }, teams: { status: 'not-started' } });
});

it('a text that is too long refuses the whole press and keeps the typed text', async () => {
  const blocker = 'x'.repeat(201);
  const outcome = await press({ networking: 'blocked', foundation: 'done' }, { networking: blocker });
  expect(outcome).toMatchObject({
    kind: 'refused',
    statuses: { networking: 'blocked', foundation: 'done' },
    reasons: { networking: blocker },
    problems: { networking: { code: 'too-long', limit: 200, length: 201 } },
  });
  expect((await app.engagements.load('engagement-1'))?.version).toBe(1);
});

it.each([
  ['that is not offered', 'finished', 'not-a-choice'],
  ['that is empty', '', 'required'],
])('a status %s refuses the press', async (_, status, code) => {
  expect(await press({ networking: status })).toMatchObject({
    kind: 'refused',
    problems: { networking: { code } },
  });
});

it.each([
  ['another person’s engagement', { person: colleague }],
  ['an engagement that does not exist', { engagementId: 'engagement-2' }],
  ['a section that does not exist', { sectionId: 'printers' }],
])('%s is unknown', async (_, given) => {
  expect(await press({ browsers: 'done' }, {}, given)).toEqual({ kind: 'unknown' });
  expect(await items()).toMatchObject({ browsers: { status: 'in-progress' } });
});

describe('marking the rest as done', () => {
  const rest = (statuses: Readonly<Record<string, string>>, version: number) =>
    press(statuses, {}, { version, completes: true });

  it.each([
    ['what is not started', {}, { browsers: 'in-progress', foundation: 'done', identity: 'done' }],
    [
      'not what was chosen on the card',
      { identity: 'in-progress' },
      { foundation: 'done', identity: 'in-progress' },
    ],
    ['not what waits for its text', { identity: 'blocked' }, { foundation: 'done', identity: 'not-started' }],
  ])('marks %s', async (_, chosen, stored) => {
    expect(await rest(chosen, 1)).toMatchObject({ kind: 'saved', older: false });
    const kept = Object.entries((await items()) ?? {}).map(([id, { status }]) => [id, status]);
    expect(Object.fromEntries(kept)).toMatchObject(stored);
  });

  it('from an old card changes nothing that was set meanwhile', async () => {
    await press({ networking: 'blocked', foundation: 'in-progress' }, { networking: 'The firewall' });
    expect(await rest({ networking: 'not-started', foundation: 'not-started' }, 1)).toMatchObject({
      kind: 'saved',
    });
    expect(await items()).toMatchObject({
      networking: { status: 'blocked', blocker: 'The firewall' },
      foundation: { status: 'in-progress' },
      identity: { status: 'done' },
    });
  });
});

describe('a text that was typed on an old card', () => {
  const asked = { networking: 'blocked' };
  const typed = { networking: 'The proxy' };

  it.each([
    ['another blocker came meanwhile', { networking: 'blocked' }, { networking: 'The firewall' }],
    ['the item was done meanwhile', { networking: 'done' }, {}],
  ])('is asked about again and not lost when %s', async (_, statuses, reasons) => {
    await press(asked, { networking: 'The switch' });
    await press(statuses, reasons, { version: 2 });
    const before = await items();
    const late = await press(asked, typed, { version: 2 });
    expect(late).toMatchObject({ kind: 'overtaken', statuses: asked, reasons: typed });
    expect(await items()).toEqual(before);
    expect(await press(asked, typed, { version: 3 })).toMatchObject({ kind: 'saved', waiting: {} });
    expect(await items()).toMatchObject({ networking: { status: 'blocked', blocker: 'The proxy' } });
  });
});
