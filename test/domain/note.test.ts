import fc from 'fast-check';
import { CovidReason, covidReasons } from '../../src/domain/engagement';
import { languages } from '../../src/domain/language';
import { Finality, finalities, NoteAnswers, renderNote } from '../../src/domain/note';
import { cleanNote } from '../../src/domain/note-problems';
import { prefillNote } from '../../src/domain/prefill';
import { expectGolden } from '../support/golden';
import {
  engagementWith,
  everyItem,
  noteAnswers,
  playbook,
  technicalEnablement as kind,
  today,
} from '../support/makers';

type Given = Parameters<typeof engagementWith>[0];

const finished: Given = {
  items: {
    ...everyItem({ status: 'done' }),
    browsers: { status: 'done', note: 'Edge is deployed to all company laptops.' },
    teams: {
      status: 'done',
      note: 'Chat and meetings are open to everyone.',
      nextAction: 'Train the help desk',
      owner: 'FastTrack engineer',
      due: '2026-04-20',
    },
  },
};

const halfway: Given = {
  items: {
    browsers: { status: 'done' },
    identity: {
      status: 'in-progress',
      note: 'Password hash sync runs for the pilot group.',
      nextAction: 'Extend password hash sync to all groups',
      due: '2026-04-13',
    },
  },
};

const inTheWay: Given = {
  items: {
    ...everyItem({ status: 'done' }),
    networking: {
      status: 'blocked',
      blocker: 'The firewall team has not agreed to split tunneling.',
      nextAction: 'Send the list of Optimize endpoints',
      owner: 'Network team',
      due: '2026-04-20',
    },
    'app-protection': { status: 'blocked', blocker: 'Intune licenses are missing.' },
    'mobile-apps': { status: 'not-applicable', reason: 'No mobile devices are in use.' },
  },
};

const pausing: Given = { ...halfway, customer: { covid: 'pausing' } };

describe.each(languages)('a note in %s reads as its golden file', (language) => {
  it.each<[string, Given, Finality, NoteAnswers]>([
    ['final, everything done', finished, 'final', {}],
    ['interim, outstanding', halfway, 'interim', {}],
    ['final, blocked and not applicable', inTheWay, 'final', { status: 'pending-customer' }],
    ['interim, pausing', pausing, 'interim', { statusText: 'The school is closed until May.' }],
    ['interim, nothing outstanding', finished, 'interim', {}],
  ])('%s', (name, given, finality, typed) => {
    const engagement = engagementWith(given);
    const filledIn = prefillNote({
      kind,
      engagement,
      playbook,
      language,
      today,
      author: 'FastTrack engineer',
    });
    const answers = cleanNote(kind, { ...filledIn, ...typed });
    const text = renderNote({ kind, engagement, playbook, answers, finality, language });
    expectGolden(`notes/${name.replaceAll(/,? /g, '-')}.${language}.txt`, `${text}\n`);
  });
});

function noteFor(covid: CovidReason, answers: NoteAnswers, finality: Finality = 'interim'): string {
  const engagement = engagementWith({ customer: { covid } });
  return renderNote({ kind, engagement, playbook, answers, finality, language: 'en' });
}

it.each<[string, NoteAnswers, string]>([
  ['several workloads', { workloads: 'OLM,INTUNE' }, '[OLM+INTUNE] #covid'],
  ['no workload', { workloads: '' }, '#covid'],
  ['no concerns', { concerns: '' }, 'CONCERNS: None'],
  ['concerns in one line', { concerns: 'VPN' }, 'CONCERNS: VPN'],
  ['concerns in several lines', { concerns: 'VPN\nProxy' }, 'CONCERNS:\nVPN\nProxy'],
  ['a status', { status: 'pending-customer' }, 'STATUS: Pending customer feedback'],
  ['a status with a sentence', { statusText: 'Late.' }, 'STATUS: On track – Late.'],
  ['a next action', {}, 'NEXT ACTION: Invite the second group – 2026-04-20 – FastTrack engineer'],
])('%s gives its paragraph', (_, typed, paragraph) => {
  expect(noteFor('assistance', noteAnswers(typed), 'final').split('\n\n')).toContain(paragraph);
});

it('a final note says nothing of what is outstanding, an interim one ends with it', () => {
  expect(noteFor('assistance', noteAnswers(), 'final')).not.toContain('OUTSTANDING');
  expect(noteFor('assistance', noteAnswers(), 'interim').split('\n\n').at(-1)).toMatch(
    /^INTERIM NOTE, OUTSTANDING: Pre-requisites - browsers; .*; Microsoft 365 Apps$/,
  );
});

/** Words as partners type them, the tag in its variants among them. */
const typedTexts = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...['#covid', '#COVID', '#covid19', '#Covid-19', '#covid_19', '(#covid)', '#covid,#covid19'],
        ...['#covid#covid', 'Teams', 'rolled out', '19', '–', '👩‍💻', 'COVID-19'],
      ),
      fc.constantFrom(' ', '  ', '\n', ', ', '. '),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.flat().join(''));

const typedNotes: fc.Arbitrary<NoteAnswers> = fc
  .record({
    workloads: fc.constantFrom('', 'TEAMS', 'OLM,INTUNE'),
    status: fc.constantFrom('', 'on-track', 'paused'),
    statusText: typedTexts,
    summary: typedTexts,
    nextAction: typedTexts,
    nextActionDate: fc.constantFrom('', '2026-04-20'),
    nextActionOwner: typedTexts,
    concerns: typedTexts,
  })
  .map((typed) => cleanNote(kind, typed));

const tagsIn = (text: string): number => text.match(/#covid/gi)?.length ?? 0;

describe('whatever is typed', () => {
  it.each([
    ['assistance', 1],
    ['acceleration', 1],
    ['pausing', 0],
    ['unrelated', 0],
  ] as const)('a note for %s holds the tag %i times', (covid, times) => {
    fc.assert(
      fc.property(typedNotes, fc.constantFrom(...finalities), (answers, finality) => {
        expect(tagsIn(noteFor(covid, answers, finality))).toBe(times);
      }),
    );
  });

  it('the tag is written #covid, at the end of the first paragraph', () => {
    fc.assert(
      fc.property(typedNotes, (answers) => {
        expect(noteFor('assistance', answers).split('\n\n')[0]).toMatch(/(^| )#covid$/);
      }),
    );
  });

  it('the same answers give the same note', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...kind.fields.map(({ id }) => id)), fc.string({ unit: 'binary' })),
        fc.constantFrom(...covidReasons),
        fc.constantFrom(...finalities),
        (answers, covid, finality) => {
          const reversed = Object.fromEntries(Object.entries(answers).reverse());
          expect(noteFor(covid, reversed, finality)).toBe(noteFor(covid, answers, finality));
        },
      ),
    );
  });
});

it('a kind that carries no tag has none, and none of those typed', () => {
  const untagged = {
    ...kind,
    carriesTag: false,
    layout: kind.layout.map((entry) => ({ ...entry, withTag: false })),
  };
  const answers = noteAnswers({ summary: 'Done #covid' });
  const text = renderNote({
    kind: untagged,
    engagement: engagementWith(),
    playbook,
    answers,
    finality: 'final',
    language: 'en',
  });
  expect(tagsIn(text)).toBe(0);
});
