import fc from 'fast-check';
import { Instant, instantOf } from '../../../src/domain/values/dates';
import { Change, changesBetween } from '../../../src/domain/walk/change';
import {
  CovidReason,
  covidReasons,
  Engagement,
  itemState,
  LastNote,
  withCustomer,
  withItems,
} from '../../../src/domain/walk/engagement';
import { itemFrom } from '../../../src/domain/walk/item-state';
import { Standing, standingDetail } from '../../../src/domain/walk/standing';
import { itemStatuses } from '../../../src/domain/walk/item-status';
import { Direction, historyOf } from '../../../src/domain/undo/history';
import { takeBack } from '../../../src/domain/undo/take-back';
import { engagementWith, itemAnswers } from '../../support/makers';

const lastNoteWith = (given: Pick<LastNote, 'number' | 'writtenAt' | 'closing'>): LastNote => ({
  ...{ id: 'note-1', version: 1, kindId: 'technical-enablement', openItems: ['teams'] },
  ...{ nextUpdate: undefined, writtenOn: '2026-04-06' },
  ...given,
});

const minute = (count: number): Instant => instantOf(new Date(Date.UTC(2026, 3, 6, 9, count)));

/** A walk with its timeline, as the store keeps both. */
class Kept {
  engagement: Engagement = engagementWith({ version: 1 });
  readonly timeline: (Change & { version: number; at: Instant })[] = [];

  get now(): Instant {
    return minute(this.engagement.version);
  }

  save(next: Engagement, marks: readonly Change[] = []): void {
    const changes = [...changesBetween(this.engagement, next), ...marks];
    if (changes.length === 0) return;
    const version = this.engagement.version + 1;
    this.timeline.push(...changes.map((change) => ({ ...change, version, at: this.now })));
    this.engagement = { ...next, version };
  }

  set(itemId: string, status: string, note = ''): void {
    const state = itemFrom(itemAnswers({ status, note, blocker: 'Firewall', reason: 'No devices' }));
    this.save(withItems(this.engagement, { [itemId]: state }, this.now));
  }

  rename(name: string): void {
    this.save(withCustomer(this.engagement, { ...this.engagement.customer, name }, this.now));
  }

  turnTo(covid: CovidReason): void {
    this.save(withCustomer(this.engagement, { ...this.engagement.customer, covid }, this.now));
  }

  archive(): void {
    this.save({ ...this.engagement, archivedOn: '2026-04-06' });
  }

  /** Writes a note that closes the walk with an open item. */
  write(): void {
    const noteCount = this.engagement.noteCount + 1;
    const closing = { reason: 'The project ended', openItems: ['teams'], at: this.now };
    const lastNote = lastNoteWith({ number: noteCount, writtenAt: this.now, closing });
    const mark = { what: `note/${noteCount}/1`, from: '', to: 'final' };
    this.save({ ...this.engagement, noteCount, lastNote, archivedOn: undefined }, [mark]);
  }

  turn(direction: Direction, version?: number) {
    const wish = { direction, version, now: this.now };
    const taken = takeBack(this.engagement, historyOf(this.timeline), wish);
    if (taken.kind === 'turned') this.save(taken.next, [taken.mark]);
    return taken;
  }

  /** The newest save that can be turned in this direction. */
  newest(direction: Direction): number | undefined {
    const { made, takenBack } = historyOf(this.timeline);
    return (direction === 'undo' ? made : takenBack).at(-1)?.save.version;
  }
}

/** What forms show, when each item last changed, and what follows from both. */
const shownOn = (engagement: Engagement) => {
  const { customer, items, touchedAt, pausingSince, archivedOn } = engagement;
  const standing = standingDetail(engagement, '2026-04-06');
  return { customer, items, touchedAt, pausingSince, archivedOn, standing };
};

type Step = (kept: Kept) => void;

const saves: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('browsers', 'networking', 'teams'),
      fc.constantFrom(...itemStatuses),
      fc.constantFrom('', 'Edge', 'a/b'),
    )
    .map(
      ([itemId, status, note]): Step =>
        (kept) =>
          kept.set(itemId, status, note),
    ),
  fc.constantFrom('Contoso', 'Fabrikam').map(
    (name): Step =>
      (kept) =>
        kept.rename(name),
  ),
  fc.constantFrom(...covidReasons).map(
    (covid): Step =>
      (kept) =>
        kept.turnTo(covid),
  ),
);

const histories: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: saves },
    fc.constantFrom<Step>(
      (kept) => kept.write(),
      (kept) => kept.archive(),
      (kept) => void kept.turn('undo', kept.newest('undo')),
      (kept) => void kept.turn('redo', kept.newest('redo')),
    ),
  ),
  { minLength: 1, maxLength: 12 },
);

describe('after any history', () => {
  it('undo restores exactly what forms showed before each save, redo what they showed after it', () => {
    fc.assert(
      fc.property(histories, fc.array(saves, { minLength: 1, maxLength: 6 }), (before, later) => {
        const kept = new Kept();
        for (const step of before) step(kept);
        const states = [kept.engagement];
        for (const step of later) {
          step(kept);
          if (kept.engagement.version !== states.at(-1)?.version) states.push(kept.engagement);
        }
        for (const state of states.slice(0, -1).toReversed()) {
          kept.turn('undo', kept.newest('undo'));
          expect(shownOn(kept.engagement)).toEqual(shownOn(state));
        }
        for (const state of states.slice(1)) {
          kept.turn('redo', kept.newest('redo'));
          expect(shownOn(kept.engagement)).toEqual(shownOn(state));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('an undo and its redo leave everything but version, time and timeline as it was', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const kept = new Kept();
        for (const step of history) step(kept);
        // An item that is made again takes a customer out of the archive who was put there after it.
        const { version: _v, changedAt: _c, archivedOn: _a, ...before } = kept.engagement;
        const save = kept.newest('undo');
        if (save === undefined) return;
        kept.turn('undo', save);
        expect(kept.turn('redo', save).kind).toBe('turned');
        expect(kept.engagement).toMatchObject(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe('one wish', () => {
  let kept: Kept;
  beforeEach(() => {
    kept = new Kept();
    kept.set('networking', 'in-progress');
    kept.set('networking', 'blocked');
  });
  const status = () => itemState(kept.engagement, 'networking').status;

  it('goes one step back, the next one another, and then there is nothing', () => {
    expect(kept.turn('undo')).toMatchObject({ kind: 'turned', save: { version: 3 } });
    expect(status()).toBe('in-progress');
    expect(kept.turn('undo')).toMatchObject({ kind: 'turned', save: { version: 2 } });
    expect(status()).toBe('not-started');
    expect(kept.engagement.touchedAt).toEqual({});
    expect(kept.turn('undo')).toEqual({ kind: 'nothing' });
  });

  it('bound to a save and sent twice counts once', () => {
    kept.turn('undo', 3);
    expect(kept.turn('undo', 3)).toMatchObject({ kind: 'already' });
    expect(status()).toBe('in-progress');
    kept.turn('redo', 3);
    expect(kept.turn('redo', 3)).toMatchObject({ kind: 'already' });
    expect(status()).toBe('blocked');
  });

  it('bound to an older save says that there were changes since, and names the newest', () => {
    expect(kept.turn('undo', 2)).toEqual({ kind: 'moved', newest: 3 });
    kept.turn('undo', 3);
    kept.set('teams', 'done');
    expect(kept.turn('redo', 3)).toEqual({ kind: 'moved', newest: 5 });
    expect(status()).toBe('in-progress');
  });

  it('changes no field that holds another value than the save left there', () => {
    const networking = itemFrom(itemAnswers({ status: 'done' }));
    kept.engagement = withItems(kept.engagement, { networking }, kept.now);
    expect(kept.turn('undo', 3)).toEqual({ kind: 'moved', newest: undefined });
    expect(status()).toBe('done');
  });

  it('stops at a note, and goes past it only when bound; then the item is news for the next note', () => {
    kept.write();
    expect(kept.turn('undo')).toMatchObject({ kind: 'stays', before: 3 });
    expect(status()).toBe('blocked');
    const at = kept.now;
    kept.turn('undo', 3);
    expect(status()).toBe('in-progress');
    expect(kept.engagement.touchedAt['networking']).toBe(at);
  });

  it('does not take back the start of the walk', () => {
    const started = { what: 'customer/name', from: '', to: 'Contoso', version: 1, at: minute(0) };
    expect(historyOf([started]).made).toEqual([]);
  });
});

it.each<[what: string, before: (kept: Kept) => void, slip: (kept: Kept) => void, standing: Standing]>([
  ['item of an archived customer', (kept) => kept.archive(), (kept) => kept.set('teams', 'done'), 'archived'],
  ['item of a closed walk', (kept) => kept.write(), (kept) => kept.set('teams', 'done'), 'closed'],
  ['reason of a closed walk', (kept) => kept.write(), (kept) => kept.turnTo('pausing'), 'closed'],
  ['return of a pause', (kept) => kept.turnTo('pausing'), (kept) => kept.turnTo('assistance'), 'paused'],
])('a slip, undone, leaves no trace: %s', (_what, before, slip, standing) => {
  const kept = new Kept();
  before(kept);
  const was = shownOn(kept.engagement);
  slip(kept);
  const slipped = shownOn(kept.engagement);
  kept.turn('undo');
  expect([shownOn(kept.engagement), was.standing.standing]).toEqual([was, standing]);
  kept.turn('redo', kept.newest('redo'));
  expect(shownOn(kept.engagement)).toEqual(slipped);
});
