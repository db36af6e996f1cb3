import fc from 'fast-check';
import { asItWasBefore, changesBetween } from '../../../src/domain/walk/change';
import {
  covidReasons,
  Engagement,
  itemState,
  withCustomer,
  withItems,
} from '../../../src/domain/walk/engagement';
import { segments } from '../../../src/domain/walk/playbook';
import { itemStatuses } from '../../../src/domain/walk/item-status';
import { itemsOf } from '../../../src/domain/walk/playbook';
import { engagementWith, now, playbook } from '../../support/makers';

describe('the changes', () => {
  const before = engagementWith({ items: { networking: { status: 'in-progress', owner: 'Network team' } } });

  it('are listed by field, with path, old and new value', () => {
    const renamed = withCustomer(before, { ...before.customer, name: 'Fabrikam' }, now);
    const networking = {
      ...itemState(before, 'networking'),
      status: 'blocked',
      blocker: 'Firewall',
    } as const;
    expect(changesBetween(before, withItems(renamed, { networking }, now))).toEqual([
      { what: 'customer/name', from: 'Contoso', to: 'Fabrikam' },
      { what: 'item/networking/status', from: 'in-progress', to: 'blocked' },
      { what: 'item/networking/blocker', from: '', to: 'Firewall' },
    ]);
  });

  it('are empty between a value and itself, with any version and times', () => {
    expect(
      changesBetween(before, { ...before, version: 9, changedAt: '2026-05-01T09:00:00.000Z', touchedAt: {} }),
    ).toEqual([]);
  });

  it('are all filled fields when there is no earlier value', () => {
    expect(changesBetween(undefined, before)).toEqual(
      expect.arrayContaining([
        { what: 'customer/name', from: '', to: 'Contoso' },
        { what: 'item/networking/owner', from: '', to: 'Network team' },
      ]),
    );
    expect(changesBetween(undefined, before).every(({ to }) => to !== '')).toBe(true);
  });
});

const itemIds = itemsOf(playbook).map(({ id }) => id);
const words = fc.oneof(fc.constantFrom('', 'Firewall', 'a/b'), fc.string());

const states = fc.record({
  status: fc.constantFrom(...itemStatuses),
  note: words,
  nextAction: words,
  owner: words,
  due: fc.constantFrom('', '2026-04-20'),
  blocker: words,
  reason: words,
});

/** Generates engagements with all items of the playbook. */
const engagements: fc.Arbitrary<Engagement> = fc
  .record({
    customer: fc.record({
      name: words,
      segment: fc.constantFrom(...segments),
      domain: words,
      covid: fc.constantFrom(...covidReasons),
    }),
    items: fc.dictionary(fc.constantFrom(...itemIds), states),
  })
  .map(engagementWith);

const shownOn = ({ customer, items }: Engagement) => ({ customer, items });

describe('undoing changes', () => {
  it('of one step gives what a form showed before it', () => {
    fc.assert(
      fc.property(engagements, engagements, (a, b) => {
        expect(shownOn(asItWasBefore(changesBetween(a, b), b))).toEqual(shownOn(a));
      }),
    );
  });

  it('of several steps, oldest first, gives what a form showed before all of them', () => {
    fc.assert(
      fc.property(engagements, engagements, engagements, (a, b, c) => {
        const changes = [...changesBetween(a, b), ...changesBetween(b, c)];
        expect(shownOn(asItWasBefore(changes, c))).toEqual(shownOn(a));
      }),
    );
  });

  it('keeps everything that forms do not show as it is now', () => {
    const a = engagementWith({ customer: { name: 'Contoso' } });
    const b = engagementWith({ customer: { name: 'Fabrikam' }, version: 7, noteCount: 2 });
    expect(asItWasBefore(changesBetween(a, b), b)).toMatchObject({ version: 7, noteCount: 2 });
  });

  it('ignores steps that no form shows, such as a note', () => {
    const engagement = engagementWith();
    expect(asItWasBefore([{ what: 'note/1/1', from: '', to: 'final' }], engagement)).toEqual(engagement);
  });

  it('of the first step of an item that the playbook got later makes it not started again', () => {
    const whole = engagementWith();
    const { teams: _, ...older } = whole.items;
    const before = { ...whole, items: older };
    const after = withItems(before, { teams: { ...itemState(before, 'teams'), status: 'done' } }, now);
    expect(itemState(asItWasBefore(changesBetween(before, after), after), 'teams')).toEqual(
      itemState(before, 'teams'),
    );
  });
});
