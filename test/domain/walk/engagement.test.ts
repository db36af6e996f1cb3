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

it('an item that the playbook got later is not started', () => {
  expect(itemState(engagementWith(), 'gained-later')).toEqual({
    status: 'not-started',
    note: '',
    nextAction: '',
    owner: '',
    due: undefined,
  });
});

describe('changed items', () => {
  const before = engagementWith({ items: { browsers: { status: 'done', note: 'Edge' } } });

  it('store when they changed, and unchanged ones keep their time', () => {
    const after = withItems(
      before,
      { browsers: itemState(before, 'browsers'), teams: { ...itemState(before, 'teams'), status: 'done' } },
      later,
    );
    expect(after.touchedAt).toEqual({ browsers: now, teams: later });
    expect(after.changedAt).toBe(later);
  });

  it('do not change the engagement they come from', () => {
    withItems(before, { browsers: { ...itemState(before, 'browsers'), note: 'Chrome' } }, later);
    expect(itemState(before, 'browsers').note).toBe('Edge');
    expect(before.touchedAt).toEqual({ browsers: now });
  });
});

it('another customer record does not change the items and their times', () => {
  const before = engagementWith({ items: { browsers: { status: 'done' } } });
  const after = withCustomer(before, { ...before.customer, name: 'Fabrikam' }, later);
  expect(after).toEqual({
    ...before,
    customer: { ...before.customer, name: 'Fabrikam' },
    changedAt: later,
  });
});
