import { languages } from '../../../../src/domain/values/language';
import { layOut } from '../../../../src/domain/note/laid-out';
import { Finality, NoteAnswers } from '../../../../src/domain/note/note';
import { noteToJson } from '../../../../src/domain/note/note-json';
import { NoteKind } from '../../../../src/domain/note/note-kind';
import { noteProblems } from '../../../../src/domain/note/note-problems';
import { markdownText } from '../../../../src/domain/note/note-text';
import { expectGolden } from '../../../support/golden';
import {
  engagementWith,
  everyItem,
  kindNamed,
  playbook,
  technicalEnablement,
  today,
} from '../../../support/makers';
import { everyLayout, noteFilledIn, walkIn } from '../../../support/note-samples';
import { pausingTexts, typedTexts } from '../../../support/notes/note-texts';

describe.each(languages)('in %s, a note of a walk of three weeks', (language) => {
  const engagement = walkIn(language);

  describe.each(everyLayout)('%s', (name, laidOut) => {
    const { kind, layout } = laidOut;
    const typed = typedTexts[language][kind.id] ?? {};
    const note = noteFilledIn({ kind, layoutId: layout.id, language, engagement, typed });

    it('can be finished as it is', () => {
      const { covid } = engagement.customer;
      const rules = { ...laidOut, playbook, language, covid, today, updateDay: today };
      expect(noteProblems(note.answers, rules)).toEqual({});
    });

    it('reads as its golden file: text, Markdown, JSON', () => {
      expectGolden(`notes/${name}.${language}.txt`, `${note.text}\n`);
      expectGolden(`notes/${name}.${language}.md`, `${markdownText(note.paragraphs)}\n`);
      expectGolden(`notes/${name}.${language}.json`, noteToJson(note));
    });
  });
});

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

const concernsOfSeveralKinds: Given = {
  items: {
    ...everyItem({ status: 'done' }),
    networking: { status: 'blocked', blocker: 'The firewall team has not agreed to split tunneling.' },
    'security-baseline': { status: 'blocked', blocker: 'The CISO waits for the security review.' },
    teams: { status: 'blocked', blocker: 'Teams cannot show 49 pupils; the product group works on it.' },
    communication: { status: 'blocked', blocker: 'Nobody answers.' },
  },
};

const followUp: NoteAnswers = {
  nextAction: 'Train the help desk',
  nextActionDate: '2026-04-20',
  nextActionOwner: 'FastTrack engineer',
};

const severalConcerns: NoteAnswers = { ...followUp, status: 'pending-ftc', insightId: '4711' };

const closeReasons = {
  en: 'The customer goes on with its own partner.',
  de: 'Der Kunde macht mit einem eigenen Partner weiter.',
};

const firstPartyConcern: NoteAnswers = {
  status: 'pending-ftc',
  concernKind: 'first-party',
  concerns: 'Since the March update, Edge does not open the timetable in Internet Explorer mode.',
  insightId: '4711',
};

describe.each(languages)('in %s, a note reads as its golden file when', (language) => {
  const read = (
    file: string,
    given: Given,
    written: { kind: NoteKind; finality: Finality; typed: NoteAnswers; closeReason?: string },
  ) => {
    const engagement = engagementWith(given);
    const { text } = noteFilledIn({ ...written, language, engagement });
    const { layout } = layOut(written.kind, '');
    expectGolden(`notes/${written.kind.id}/${layout.id}-${file}.${language}.txt`, `${text}\n`);
  };

  it.each<[string, Given, Finality, NoteAnswers]>([
    ['final', finished, 'final', followUp],
    ['interim', halfway, 'interim', {}],
    ['nothing-outstanding', finished, 'interim', followUp],
    ['blocked', inTheWay, 'final', { status: 'pending-customer' }],
    ['waiting-for-ftc', halfway, 'interim', firstPartyConcern],
    ['several-concerns', concernsOfSeveralKinds, 'interim', severalConcerns],
  ])('it is about technical work: %s', (file, given, finality, typed) => {
    read(file, given, { kind: technicalEnablement, finality, typed });
  });

  it('the walk closes although items are open', () => {
    const typed = { status: 'pending-customer' };
    const closeReason = closeReasons[language];
    read('closed', inTheWay, { kind: technicalEnablement, finality: 'final', typed, closeReason });
  });

  it.each<[string, Finality]>([
    ['technical-enablement', 'interim'],
    ['entitlement-status', 'update'],
  ])('the customer pauses, and it is one of %s', (kindId, finality) => {
    const kind = kindNamed(kindId);
    const typed = pausingTexts[language][kind.id] ?? {};
    read('pausing', { ...halfway, customer: { covid: 'pausing' } }, { kind, finality, typed });
  });
});
