import { changeItem, ItemForm } from '../../../src/app/walk/change-item';
import { itemState } from '../../../src/domain/walk/engagement';
import { ItemAnswers, itemFrom } from '../../../src/domain/walk/item-state';
import { colleague, itemAnswers, keep, now, partner, today } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp((app) => keep(app, {}));

function change(typed: Partial<ItemAnswers>, given: Partial<ItemForm> = {}) {
  return changeItem(app, {
    person: partner,
    engagementId: 'engagement-1',
    itemId: 'networking',
    version: 1,
    today,
    typed: itemAnswers(typed),
    ...given,
  });
}

async function networking() {
  const engagement = await app.engagements.load('engagement-1');
  return engagement && itemState(engagement, 'networking');
}

it('saves the cleaned text of every field, and the time', async () => {
  const outcome = await change({ status: 'done', note: ' Split tunneling\r\nis on ', owner: 'Network team' });
  expect(outcome).toMatchObject({ kind: 'saved', older: false, engagement: { version: 2 } });
  expect(await networking()).toEqual(
    itemFrom(itemAnswers({ status: 'done', note: 'Split tunneling\nis on', owner: 'Network team' })),
  );
  expect((await app.engagements.load('engagement-1'))?.touchedAt).toEqual({ networking: now });
});

it('a form sent twice is saved once', async () => {
  await change({ status: 'done' });
  app.setClock('2026-04-06T09:31:00.000Z');
  expect(await change({ status: 'done' })).toMatchObject({ kind: 'saved', engagement: { version: 2 } });
  expect((await app.engagements.load('engagement-1'))?.touchedAt).toEqual({ networking: now });
});

it('a refused form has no effect and keeps the typed text', async () => {
  const typed = { status: 'blocked', note: 'Asked twice', due: '2026-04-05' };
  expect(await change(typed)).toMatchObject({
    kind: 'refused',
    typed: itemAnswers(typed),
    problems: { blocker: { code: 'blocker-required' }, due: { code: 'past-day', today } },
    engagement: { version: 1 },
  });
  expect((await networking())?.status).toBe('not-started');
});

it.each([
  ['another person’s engagement', { person: colleague }],
  ['an engagement that does not exist', { engagementId: 'engagement-2' }],
  ['an item that does not exist', { itemId: 'printers' }],
  ['an item named like a part of every object', { itemId: '__proto__' }],
])('%s is unknown', async (_, given) => {
  expect(await change({ status: 'done' }, given)).toEqual({ kind: 'unknown' });
  expect((await app.engagements.load('engagement-1'))?.version).toBe(1);
});

describe('an old card', () => {
  beforeEach(() => change({ status: 'in-progress', note: 'Pilot group' }));

  it('brings only its own changes and says that it was older', async () => {
    const outcome = await change({ status: 'not-started', owner: 'Network team' });
    expect(outcome).toMatchObject({ kind: 'saved', older: true });
    expect(await networking()).toEqual(
      itemFrom(itemAnswers({ status: 'in-progress', note: 'Pilot group', owner: 'Network team' })),
    );
  });

  it('does not bring back a blocker whose item has changed meanwhile', async () => {
    await change({ status: 'blocked', note: 'Pilot group', blocker: 'Firewall' }, { version: 2 });
    await change({ status: 'done', note: 'Pilot group', blocker: 'Firewall' }, { version: 3 });
    const form = { status: 'blocked', note: 'Pilot group', blocker: 'Firewall', owner: 'Network team' };
    expect(await change(form, { version: 3 })).toMatchObject({ kind: 'saved', older: true });
    expect(await networking()).toEqual(
      itemFrom(itemAnswers({ status: 'done', note: 'Pilot group', owner: 'Network team' })),
    );
  });

  it('that asks for the present value is no conflict', async () => {
    expect(await change({ status: 'in-progress', note: 'Pilot group' })).toMatchObject({
      kind: 'saved',
      engagement: { version: 2 },
    });
  });

  it('that was overtaken in a field asks again with the typed text', async () => {
    const outcome = await change({ status: 'not-started', note: 'All groups' });
    expect(outcome).toMatchObject({
      kind: 'overtaken',
      engagement: { version: 2 },
      typed: { status: 'in-progress', note: 'All groups' },
    });
    expect((await networking())?.note).toBe('Pilot group');
    await change({ status: 'in-progress', note: 'All groups' }, { version: 2 });
    expect((await networking())?.note).toBe('All groups');
  });

  it('is up to date when only another item has changed meanwhile', async () => {
    const outcome = await change({ status: 'done', note: 'Edge' }, { itemId: 'browsers' });
    expect(outcome).toMatchObject({ kind: 'saved', older: false });
    expect(await networking()).toMatchObject({ status: 'in-progress', note: 'Pilot group' });
  });
});

it('a due day that has passed meanwhile does not prevent a new note', async () => {
  await change({ due: '2026-04-07' });
  const outcome = await change(
    { due: '2026-04-07', note: 'Waiting for the provider' },
    { version: 2, today: '2026-04-10' },
  );
  expect(outcome.kind).toBe('saved');
  expect(await networking()).toMatchObject({ due: '2026-04-07', note: 'Waiting for the provider' });
});

it('an item that the playbook got after the walk began accepts its first form and then an old one', async () => {
  const [core] = app.playbook.sections;
  if (!core?.items[0]) throw new Error('the playbook is empty');
  const gained = { ...core.items[0], id: 'printers' };
  const playbook = { ...app.playbook, sections: [{ ...core, items: [...core.items, gained] }] };
  const form = (typed: Partial<ItemAnswers>) => ({
    person: partner,
    engagementId: 'engagement-1',
    itemId: 'printers',
    version: 1,
    today,
    typed: itemAnswers(typed),
  });
  await changeItem({ ...app, playbook }, form({ status: 'done' }));
  const outcome = await changeItem({ ...app, playbook }, form({ status: 'not-started', note: 'Two floors' }));
  expect(outcome).toMatchObject({
    kind: 'saved',
    engagement: { items: { printers: { status: 'done', note: 'Two floors' } } },
  });
});
