import { NoteKind } from '../../src/domain/note-kind';
import { cleanNote, noteProblems } from '../../src/domain/note-problems';
import { NoteAnswers } from '../../src/domain/note';
import { noteAnswers, playbook, technicalEnablement as kind, today } from '../support/makers';

const { workloads } = playbook;

describe('cleaning a note', () => {
  it.each([
    ['a text keeps its lines', { summary: ' one\r\ntwo ' }, { summary: 'one\ntwo' }],
    ['a line has one', { nextAction: 'Invite\nthe second group' }, { nextAction: 'Invite the second group' }],
    ['codes lose blanks', { workloads: ' TEAMS , INTUNE ' }, { workloads: 'TEAMS,INTUNE' }],
    ['a code stands once', { workloads: 'TEAMS,INTUNE,TEAMS' }, { workloads: 'TEAMS,INTUNE' }],
    ['no code is no code', { workloads: ',, ,' }, { workloads: '' }],
  ])('%s', (_, typed, cleaned) => {
    expect(cleanNote(kind, noteAnswers(typed))).toEqual(noteAnswers(cleaned));
  });

  it('leaves out what is no field and fills in what is missing', () => {
    const cleaned = cleanNote(kind, { summary: 'x', verb: 'preview-note', __proto__: 'y' });
    expect(Object.keys(cleaned)).toEqual(kind.fields.map(({ id }) => id));
    expect(cleaned).toMatchObject({ summary: 'x', workloads: '', concerns: '' });
  });
});

describe('a note', () => {
  const problemsOf = (typed: NoteAnswers, tagAllowed = true) =>
    noteProblems(kind, noteAnswers(typed), { today, tagAllowed, workloads });

  it.each<[string, NoteAnswers, object]>([
    ['that is complete', {}, {}],
    ['without codes', { workloads: '' }, { workloads: { code: 'required' } }],
    ['with several codes', { workloads: 'OLM,INTUNE' }, {}],
    ['with a code nobody knows', { workloads: 'TEAMS,SKYPE' }, { workloads: { code: 'not-a-choice' } }],
    ['with a code in small letters', { workloads: 'teams' }, { workloads: { code: 'not-a-choice' } }],
    ['without a status', { status: '' }, { status: { code: 'required' } }],
    ['with a status nobody offered', { status: 'fine' }, { status: { code: 'not-a-choice' } }],
    ['without a summary', { summary: '' }, { summary: { code: 'required' } }],
    ['without a next action', { nextAction: '' }, { nextAction: { code: 'required' } }],
    ['without its date', { nextActionDate: '' }, { nextActionDate: { code: 'required' } }],
    ['due yesterday', { nextActionDate: '2026-04-05' }, { nextActionDate: { code: 'past-day', today } }],
    ['due today', { nextActionDate: today }, {}],
    ['due on 30 February', { nextActionDate: '2027-02-30' }, { nextActionDate: { code: 'not-a-day' } }],
    ['without its owner', { nextActionOwner: '' }, { nextActionOwner: { code: 'required' } }],
    ['with a sentence and concerns', { statusText: 'Late by a week.', concerns: 'VPN' }, {}],
    [
      'with a next action of 501 characters, more than FTOP takes',
      { nextAction: 'x'.repeat(501) },
      { nextAction: { code: 'too-long', limit: 500, length: 501 } },
    ],
    ['with a tag of the partner’s own', { summary: 'Done #covid' }, {}],
    [
      'with several problems names each',
      { summary: '', status: '' },
      { summary: { code: 'required' }, status: { code: 'required' } },
    ],
  ])('%s', (_, typed, problems) => {
    expect(problemsOf(typed)).toEqual(problems);
  });

  it.each(['statusText', 'summary', 'nextAction', 'nextActionOwner', 'concerns'])(
    'that must not carry the tag refuses it in %s',
    (field) => {
      expect(problemsOf({ [field]: 'Paused #COVID-19' }, false)).toEqual({
        [field]: { code: 'tag-not-allowed' },
      });
    },
  );

  it('that must not carry the tag takes the name of the illness', () => {
    expect(problemsOf({ summary: 'The covidsafe team and COVID-19' }, false)).toEqual({});
  });

  it.each(['#covidsafe', '＃covid', '#co\u200bvid'])(
    'takes no word that a search for the tag would find: %p',
    (word) => {
      expect(problemsOf({ summary: `The ${word} team` }, false)).toEqual({
        summary: { code: 'tag-not-allowed' },
      });
      expect(problemsOf({ summary: `The ${word} team` }, true)).toEqual({ summary: { code: 'tag-in-word' } });
    },
  );

  it('asks for codes only when its kind requires them', () => {
    const lenient: NoteKind = {
      ...kind,
      fields: kind.fields.map((field) => ({ ...field, required: false })),
    };
    const empty = cleanNote(lenient, {});
    expect(noteProblems(lenient, empty, { today, tagAllowed: true, workloads })).toEqual({});
  });
});
