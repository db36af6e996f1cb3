import { cleanItem, itemProblems, isAddressed } from '../../../src/domain/walk/item';
import { ItemAnswers, itemFrom } from '../../../src/domain/walk/item-state';
import { itemAnswers, today } from '../../support/makers';

const untouched = itemAnswers({ status: 'not-started' });

function problemsOf(typed: Partial<ItemAnswers>, kept: Partial<ItemAnswers> = {}) {
  return itemProblems(itemAnswers(typed), { today, kept: itemFrom({ ...untouched, ...kept }) });
}

it('cleaning keeps the lines of texts and makes owner and day one line', () => {
  const typed = itemAnswers({
    note: ' one\r\ntwo ',
    nextAction: 'call\u0000 back',
    owner: 'Network\nteam',
    due: ' 2026-04-20 ',
    blocker: '\u202efirewall',
    reason: '\tno devices',
  });
  expect(cleanItem(typed)).toEqual({
    status: 'in-progress',
    note: 'one\ntwo',
    nextAction: 'call back',
    owner: 'Network team',
    due: '2026-04-20',
    blocker: 'firewall',
    reason: 'no devices',
  });
});

describe('an item', () => {
  it.each([
    ['done needs no text', { status: 'done' }, {}],
    ['set back to not started needs no text', { status: 'not-started' }, {}],
    ['blocked needs the blocker', { status: 'blocked' }, { blocker: { code: 'blocker-required' } }],
    ['blocked with its blocker is fine', { status: 'blocked', blocker: 'The firewall' }, {}],
    [
      'not applicable needs the reason',
      { status: 'not-applicable' },
      { reason: { code: 'reason-required' } },
    ],
    ['not applicable with its reason is fine', { status: 'not-applicable', reason: 'No devices' }, {}],
    [
      'a blocker does not replace a reason',
      { status: 'not-applicable', blocker: 'x' },
      { reason: { code: 'reason-required' }, blocker: { code: 'needs-status', status: 'blocked' } },
    ],
    [
      'keeps a blocker that was typed for another status from being lost',
      { status: 'done', blocker: 'VPN' },
      { blocker: { code: 'needs-status', status: 'blocked' } },
    ],
    [
      'keeps a reason that was typed for another status from being lost',
      { status: 'in-progress', reason: 'No devices' },
      { reason: { code: 'needs-status', status: 'not-applicable' } },
    ],
    ['needs a status', { status: '' }, { status: { code: 'required' } }],
    ['refuses a status that is not offered', { status: 'finished' }, { status: { code: 'not-a-choice' } }],
    ['refuses a due day that does not exist', { due: '2026-02-30' }, { due: { code: 'not-a-day' } }],
    ['refuses a due day in the past', { due: '2026-04-05' }, { due: { code: 'past-day', today } }],
    ['may be due today', { due: '2026-04-06' }, {}],
  ])('%s', (_, typed, problems) => {
    expect(problemsOf(typed)).toEqual(problems);
  });
});

it('a blocker that was saved with the status before is no problem', () => {
  expect(problemsOf({ status: 'done', blocker: 'VPN' }, { status: 'blocked', blocker: 'VPN' })).toEqual({});
});

describe('a due day that has passed', () => {
  it('stays as it was saved, so that the rest of the form can be saved', () => {
    expect(problemsOf({ due: '2026-03-01', note: 'New note' }, { due: '2026-03-01' })).toEqual({});
  });

  it('cannot be replaced by another past day', () => {
    expect(problemsOf({ due: '2026-03-02' }, { due: '2026-03-01' })).toEqual({
      due: { code: 'past-day', today },
    });
  });

  it('can be removed', () => {
    expect(problemsOf({ due: '' }, { due: '2026-03-01' })).toEqual({});
  });
});

describe('the limit of a field', () => {
  it.each([
    ['note', 500, 'done'],
    ['nextAction', 500, 'done'],
    ['owner', 100, 'done'],
    ['blocker', 200, 'blocked'],
    ['reason', 200, 'not-applicable'],
  ] as const)('%s: %i characters and not one more', (field, limit, status) => {
    expect(problemsOf({ status, [field]: 'x'.repeat(limit) })).toEqual({});
    expect(problemsOf({ status, [field]: 'x'.repeat(limit + 1) })).toEqual({
      [field]: { code: 'too-long', limit, length: limit + 1 },
    });
  });
});

describe('an item counts as addressed', () => {
  it.each([
    ['not started', { status: 'not-started' }, false],
    ['not started, though with a note', { status: 'not-started', note: 'x' }, false],
    ['in progress', { status: 'in-progress' }, true],
    ['done', { status: 'done' }, true],
    ['blocked without a blocker', { status: 'blocked' }, false],
    ['blocked with a blocker', { status: 'blocked', blocker: 'x' }, true],
    ['not applicable without a reason', { status: 'not-applicable' }, false],
    ['not applicable for a reason', { status: 'not-applicable', reason: 'x' }, true],
  ] as const)('%s: %s', (_, state, addressed) => {
    expect(isAddressed(itemFrom({ ...untouched, ...state }))).toBe(addressed);
  });
});
