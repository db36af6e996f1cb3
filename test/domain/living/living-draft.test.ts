import fc from 'fast-check';
import { fillIn, FillSource, fromChecklist } from '../../../src/domain/living/fill-in';
import {
  addChanges,
  changesFor,
  fillDraft,
  fillWays,
  followDraft,
  isBeforeLastFill,
  leaveChanges,
  undoFill,
  withoutEarlierFill,
} from '../../../src/domain/living/living-draft';
import { Draft, NoteAnswers } from '../../../src/domain/note/note';
import { itemStatuses } from '../../../src/domain/walk/item-status';
import { itemsOf } from '../../../src/domain/walk/playbook';
import { engagementWith, itemAnswers, kindNamed, playbook, today } from '../../support/makers';
import { draftWith, noteWith } from '../../support/note-samples';

type Items = NonNullable<NonNullable<Parameters<typeof engagementWith>[0]>['items']>;

const kind = kindNamed('technical-enablement');
const source = (items: Items, given: Partial<FillSource> = {}): FillSource => ({
  ...{ kind, engagement: engagementWith({ items }), playbook, today, author: 'FastTrack engineer' },
  ...given,
});

const begun = source({ browsers: { status: 'in-progress' } });
const done = source({ browsers: { status: 'done' } });

/** Returns a draft as it is filled in, with what was typed into it. */
function draftFrom(from: FillSource, typed: NoteAnswers = {}): Draft {
  const filledIn = fillIn({ layoutId: '', language: 'en' }, from);
  const filling = { version: from.engagement.version };
  return { ...draftWith({ kind: from.kind, answers: { ...filledIn, ...typed } }), filledIn, filling };
}

it('an untouched draft says what a new one would say, and remembers the replaced text of older forms', () => {
  const draft = followDraft(draftFrom(begun), done);
  expect(draft.answers).toEqual(draftFrom(done).answers);
  expect(draft.filling?.typedRevision).toBe(1);
  expect(draft.filling?.earlier).toEqual([{ summary: draftFrom(begun).answers['summary'] }]);
  const older = { ...draftFrom(begun).answers, concerns: 'typed' };
  expect(withoutEarlierFill(draft, older)).toEqual({ ...draft.answers, concerns: 'typed' });
});

it('a correction follows nothing, tells only what can be added, and adds it when asked', () => {
  const correction = { ...draftFrom(begun), corrects: 1 };
  expect(followDraft(correction, done)).toBe(correction);
  expect(changesFor(correction, done).map(({ fieldId }) => fieldId)).toEqual(['summary']);
  expect(addChanges(correction, done).answers['summary']).toBe(draftFrom(done).answers['summary']);
  expect(changesFor(leaveChanges(correction, done), done)).toEqual([]);
});

it('filling in replaces typed text only when told to', () => {
  const draft = draftFrom(done, { summary: 'mine', nextActionOwner: '', status: 'paused' });
  const kept = fillDraft(draft, done, 'typed-stays').answers;
  expect(kept).toMatchObject({ summary: 'mine', nextActionOwner: 'FastTrack engineer', status: 'paused' });
  expect(fillDraft(draft, done, 'replace').answers).toEqual(draftFrom(done).answers);
});

it('a field that is not asked is not filled in', () => {
  const onlyFor = { field: 'status', choices: ['paused'] };
  const fields = kind.fields.map((field) => (field.id === 'nextActionOwner' ? { ...field, onlyFor } : field));
  const from = { ...begun, kind: { ...kind, fields } };
  const fill = (status: string): string | undefined => {
    const draft = draftFrom(from, { status, nextActionOwner: '' });
    return fillDraft(draft, from, 'typed-stays').answers['nextActionOwner'];
  };
  expect([fill('pending-ftc'), fill('paused')]).toEqual(['', 'FastTrack engineer']);
});

it('a draft that was told to cover all items keeps doing so', () => {
  const noted = source({}, { engagement: { ...done.engagement, notedAt: '2026-05-01T00:00:00.000Z' } });
  const draft = draftFrom(noted);
  expect(draft.answers['summary']).toBe('');
  const whole = fillDraft(draft, noted, 'all-items');
  expect(followDraft(whole, noted).answers['summary']).toBe(draftFrom(done).answers['summary']);
  expect(undoFill(whole)).toMatchObject({ answers: draft.answers, filling: { allItems: false } });
});

it('what the last note carries over counts as filled in, before the checklist', () => {
  const enterprise = kindNamed('enterprise-status');
  const last = noteWith({
    kind: enterprise,
    answers: { reason: 'gone', overview: 'Teams by summer.', brand: 'Contoso', impact: 'Late' },
  });
  const { answers } = draftFrom({ ...done, kind: enterprise, last });
  expect(answers).toMatchObject({ reason: '', overview: 'Teams by summer.', brand: 'Contoso', impact: '' });
});

it('of what is carried over, text that only the checklist filled in is filled in anew', () => {
  const enterprise = { ...begun, kind: kindNamed('enterprise-status') };
  const draft = draftFrom(enterprise, { brand: 'Contoso' });
  const written = fromChecklist(draft, enterprise);
  const last = { ...noteWith({ kind: enterprise.kind, answers: draft.answers }), fromChecklist: written };
  const next = draftFrom({ ...done, kind: enterprise.kind, last }).answers;
  expect(written).toEqual(['overview']);
  expect(next['brand']).toBe('Contoso');
  expect(next['overview']).toBe(draftFrom({ ...done, kind: enterprise.kind }).answers['overview']);
});

describe('for any walk that goes on while a draft is written', () => {
  const ids = itemsOf(playbook).map(({ id }) => id);
  const state = fc
    .constantFrom(...itemStatuses)
    .map((status) => itemAnswers({ status, blocker: 'b', reason: 'r' }));
  const walk = fc.dictionary(fc.constantFrom(...ids), state).map((items) => source(items));
  const typed = fc.dictionary(
    fc.constantFrom('summary', 'concerns', 'nextAction', 'status'),
    fc.constantFrom('', 'mine', 'mine\nand yours', 'Done: Mobile Apps.'),
  );
  const acts = fc.constantFrom(
    ...fillWays.map((way) => (draft: Draft, now: FillSource) => fillDraft(draft, now, way)),
    addChanges,
  );

  it('undo gives back every byte that a fill-in changed, once', () => {
    fc.assert(
      fc.property(walk, walk, typed, acts, (first, then, answers, act) => {
        const draft = followDraft(draftFrom(first, answers), then);
        const filled = act(draft, then);
        const undone = undoFill(filled);
        expect(undone.answers).toEqual(draft.answers);
        expect(undoFill(undone)).toEqual(undone);
        if (!filled.filling?.undo) return;
        expect(changesFor(undone, then)).toEqual(changesFor(draft, then));
        expect(isBeforeLastFill(filled, draft.answers)).toBe(true);
      }),
    );
  });

  it('undo gives back what was typed also when the checklist moved on after the fill-in', () => {
    fc.assert(
      fc.property(walk, walk, walk, typed, acts, (first, then, later, answers, act) => {
        const draft = followDraft(draftFrom(first, answers), then);
        const filled = act(draft, then);
        const undone = undoFill(followDraft(filled, later));
        for (const id of Object.keys(filled.filling?.undo?.before ?? {}))
          expect([id, undone.answers[id]]).toEqual([id, draft.answers[id] ?? '']);
        // Nobody typed into the others, so they tell the checklist of now.
        const again = followDraft(draft, later).answers;
        expect(followDraft(undone, later).answers).toEqual(again);
      }),
    );
  });

  it('undo keeps what was typed after the fill-in', () => {
    fc.assert(
      fc.property(walk, walk, typed, (first, then, answers) => {
        const filled = fillDraft(followDraft(draftFrom(first, answers), then), then, 'replace');
        const later = { ...filled, answers: { ...filled.answers, summary: 'typed later' } };
        expect(undoFill(later).answers['summary']).toBe('typed later');
      }),
    );
  });
});
