import { itemState, newEngagement, withCustomer, withItems } from '../../../src/domain/walk/engagement';
import { itemsOf } from '../../../src/domain/walk/playbook';
import { engagementWith, now, partner, playbook } from '../../support/makers';

const later = '2026-04-07T08:00:00.000Z';

it('a new walk has every item of the playbook, none started, and is not saved yet', () => {
  const { customer } = engagementWith();
  const engagement = newEngagement({
    id: 'e',
    ownerId: partner.id,
    tenantId: partner.tenantId,
    playbook,
    customer,
    now,
  });
  expect(Object.keys(engagement.items)).toEqual(itemsOf(playbook).map(({ id }) => id));
  expect(new Set(Object.values(engagement.items).map(({ status }) => status))).toEqual(
    new Set(['not-started']),
  );
  expect(engagement).toMatchObject({
    version: 0,
    noteCount: 0,
    notedAt: undefined,
    startedAt: now,
    touchedAt: {},
  });
});

it('an item that the playbook gained later is not started', () => {
  expect(itemState(engagementWith(), 'gained-later')).toEqual({
    status: 'not-started',
    note: '',
    nextAction: '',
    owner: '',
    due: undefined,
  });
});

describe('other items', () => {
  const before = engagementWith({ items: { browsers: { status: 'done', note: 'Edge' } } });

  it('remember when they changed, those that did not change keep their time', () => {
    const after = withItems(
      before,
      { browsers: itemState(before, 'browsers'), teams: { ...itemState(before, 'teams'), status: 'done' } },
      later,
    );
    expect(after.touchedAt).toEqual({ browsers: now, teams: later });
    expect(after.changedAt).toBe(later);
  });

  it('leave the engagement they come from as it was', () => {
    withItems(before, { browsers: { ...itemState(before, 'browsers'), note: 'Chrome' } }, later);
    expect(itemState(before, 'browsers').note).toBe('Edge');
    expect(before.touchedAt).toEqual({ browsers: now });
  });
});

it('another customer record leaves the items and their times alone', () => {
  const before = engagementWith({ items: { browsers: { status: 'done' } } });
  const after = withCustomer(before, { ...before.customer, name: 'Fabrikam' }, later);
  expect(after).toEqual({
    ...before,
    customer: { ...before.customer, name: 'Fabrikam' },
    changedAt: later,
  });
});
