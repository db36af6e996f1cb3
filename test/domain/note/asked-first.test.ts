import { CovidReason, Engagement } from '../../../src/domain/walk/engagement';
import { fieldTelling, layOut } from '../../../src/domain/note/laid-out';
import {
  asksToClose,
  contradictsTag,
  finalityOf,
  keptCloseReason,
} from '../../../src/domain/note/asked-first';
import { Draft, Finality } from '../../../src/domain/note/note';
import { NoteKind } from '../../../src/domain/note/note-kind';
import { openItems } from '../../../src/domain/walk/progress';
import { noteWith } from '../../support/note-samples';
import { engagementWith, everyItem, kindNamed, playbook } from '../../support/makers';

type Ending = Pick<Draft, 'finality' | 'closeReason'>;

const contradicts = (kindId: string, choice: string, covid: CovidReason, layoutId = ''): boolean => {
  const laidOut = layOut(kindNamed(kindId), layoutId);
  const status = fieldTelling(laidOut, 'status');
  return contradictsTag(laidOut, { [status?.id ?? '']: choice }, covid);
};

it.each<[string, string, boolean]>([
  ['technical-enablement', 'paused', true],
  ['technical-enablement', 'pending-customer', false],
  ['technical-enablement', '', false],
  ['technical-enablement', 'weather', false],
  ['service-intent', 'pausing', true],
  ['service-intent', 'planned', false],
  ['service-intent', 'none', false],
  ['executive-summary', 'on-hold', true],
  ['executive-summary', 'reactive', false],
  ['enterprise-status', 'red', true],
  ['enterprise-status', 'yellow', false],
  ['engagement-management', 'paused', false],
  ['entitlement-status', 'sponsorship', false],
])('%s with the status "%s" contradicts the tag: %p', (kindId, choice, contradiction) => {
  expect(contradicts(kindId, choice, 'assistance')).toBe(contradiction);
  expect(contradicts(kindId, choice, 'acceleration')).toBe(contradiction);
});

it.each<CovidReason>(['pausing', 'unrelated'])('a note for "%s" has no tag to contradict', (covid) => {
  expect(contradicts('technical-enablement', 'paused', covid)).toBe(false);
});

it('the question is asked in each layout with a status', () => {
  expect(contradicts('technical-enablement', 'paused', 'assistance', 'ftop')).toBe(true);
});

const open = engagementWith({ items: { teams: { status: 'done' } } });
const done = engagementWith({ items: everyItem({ status: 'done' }) });
const technical = kindNamed('technical-enablement');

it.each<[kind: NoteKind, walk: Engagement, draft: Ending, finality: Finality, asks: boolean]>([
  [technical, done, { finality: 'interim' }, 'final', false],
  [technical, done, { finality: 'final' }, 'final', false],
  [technical, open, { finality: 'interim' }, 'interim', false],
  [technical, open, { finality: 'final' }, 'interim', true],
  [technical, open, { finality: 'final', closeReason: 'The project ended' }, 'final', false],
  [technical, open, { finality: 'interim', closeReason: 'The project ended' }, 'interim', false],
  [kindNamed('service-intent'), done, { finality: 'update' }, 'update', false],
])(
  'a draft is final when nothing is open or with a reason to close (%#)',
  (kind, walk, draft, finality, asks) => {
    expect(finalityOf({ kind, draft, engagement: walk, playbook })).toBe(finality);
    expect(asksToClose({ kind, draft, engagement: walk, playbook })).toBe(asks);
  },
);

it('a correction keeps its reason to close until the walk was opened again', () => {
  const closing = { reason: 'The project ended', openItems: openItems(open, playbook).map(({ id }) => id) };
  const note = { ...noteWith({ kind: technical, answers: {}, finality: 'interim' }), closing };
  const lastNote = { ...note, nextUpdate: undefined, openItems: closing.openItems };
  const walk = (lifted: number | undefined, touched = note.writtenAt): Engagement => ({
    ...open,
    touchedAt: { teams: touched },
    lastNote: { ...lastNote, closing: { ...closing, at: note.writtenAt, liftedIn: lifted } },
  });
  const kept = (engagement: Engagement) => keptCloseReason(note, engagement, playbook);
  expect([kept(walk(undefined)), kept(open)]).toEqual([closing.reason, closing.reason]);
  expect([kept(walk(3)), kept(walk(undefined, '2027-01-01T00:00:00.000Z'))]).toEqual([undefined, undefined]);
});
