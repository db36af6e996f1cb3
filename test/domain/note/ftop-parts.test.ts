import { FtopPart, ftopParts } from '../../../src/domain/note/ftop-parts';
import { layOut } from '../../../src/domain/note/laid-out';
import { Note } from '../../../src/domain/note/note';
import { kindNamed, noteAnswers, playbook, technicalEnablement } from '../../support/makers';
import { noteFilledIn, noteWith, walkIn } from '../../support/note-samples';
import { typedTexts } from '../../support/notes/note-texts';

const parts = (note: Note): readonly FtopPart[] =>
  ftopParts(note, layOut(kindNamed(note.kindId), note.layoutId), playbook);

const sample = (kindId: string, language: 'en' | 'de' = 'en') =>
  noteFilledIn({
    kind: kindNamed(kindId),
    language,
    engagement: walkIn(language),
    typed: typedTexts[language][kindId] ?? {},
  });

const editorFields = [
  ...['category', 'tenant', 'services', 'task-id', 'body', 'escalate'],
  ...['next-action', 'next-action-date', 'next-action-owner'],
];

describe('a note for FTOP’s editor', () => {
  it.each(['technical-enablement', 'engagement-management', 'service-intent'])(
    '%s comes in the order of its fields',
    (kindId) => {
      expect(parts(sample(kindId)).map(({ name }) => name)).toEqual(editorFields);
    },
  );

  it('has in the body what the other fields do not have', () => {
    const answers = noteAnswers({ workloads: 'OPP,CORE', escalate: 'yes', participants: 'IT lead' });
    const note = noteWith({ kind: technicalEnablement, layoutId: 'ftop', answers, finality: 'final' });
    expect(parts(note)).toEqual([
      { name: 'category', value: 'Technical Enablement' },
      { name: 'tenant', value: 'contoso.com' },
      { name: 'services', value: 'Office 365 ProPlus, CORE' },
      { name: 'task-id', value: '' },
      {
        name: 'body',
        value:
          '[OPP+CORE] #covid\n\nParticipants: IT lead\n\n' +
          'Discussion Points:\nOn track\nTeams was enabled for the pilot group.',
      },
      { name: 'escalate', value: 'yes' },
      { name: 'next-action', value: 'Invite the second group' },
      { name: 'next-action-date', value: '2026-04-20' },
      { name: 'next-action-owner', value: 'FastTrack engineer' },
    ]);
  });

  it('has the next action in the body too when the guidance says so', () => {
    const note = noteWith({ kind: technicalEnablement, answers: noteAnswers() });
    const body = parts(note).find(({ name }) => name === 'body');
    expect(body?.value).toContain('NEXT ACTION: Invite the second group');
    expect(body?.value).not.toContain('ESCALATE');
  });

  it('has the risks of an Executive Summary in a separate box, as the guidance says', () => {
    const found = parts(sample('executive-summary'));
    expect(found.map(({ name }) => name)).toEqual([...editorFields, 'box']);
    expect(found.at(-1)).toMatchObject({
      label: 'RISKS',
      value: expect.stringMatching(/^Network and VPN: /) as unknown,
    });
    expect(found.find(({ name }) => name === 'body')?.value).not.toContain('RISKS');
  });
});

describe('a note for a form of FTOP', () => {
  it.each<[string, 'en' | 'de', readonly string[]]>([
    [
      'enterprise-status',
      'en',
      [
        ...['REASON', 'STATUS', 'EXEC SUMMARY', 'O365 DEPLOYMENT STATUS CURRENT OVERVIEW'],
        ...['CURRENT FTC ACTIVITIES', 'RISKS', 'PUBLIC/BRAND NAME', 'NEXT UPDATE', 'AWARENESS'],
      ],
    ],
    ['entitlement-status', 'en', ['SERVICE', 'L1', 'L2', 'L3', 'TARGET DATE', 'OWNER', 'STATUS']],
    ['entitlement-status', 'de', ['DIENST', 'L1', 'L2', 'L3', 'ZIELDATUM', 'ZUSTÄNDIG', 'STATUS']],
  ])('%s (%s) comes box by box, after category and tenant', (kindId, language, labels) => {
    const [category, tenant, ...boxes] = parts(sample(kindId, language));
    expect(category).toEqual({ name: 'category', value: kindNamed(kindId).title[language] });
    expect(tenant).toEqual({ name: 'tenant', value: 'contoso.com' });
    expect(boxes.map((part) => (part.name === 'box' ? part.label : part.name))).toEqual(labels);
  });

  it('has in each box its answers without its label, and the tag where it belongs', () => {
    const values = Object.fromEntries(
      parts(sample('enterprise-status')).flatMap((part) =>
        part.name === 'box' ? [[part.label, part.value]] : [],
      ),
    ) as Record<string, string>;
    expect(values['REASON']).toBe('Major Brand');
    expect(values['EXEC SUMMARY']).toMatch(/^Network – .* #covid$/);
    const activities = values['CURRENT FTC ACTIVITIES']?.split('\n').map((line) => line.split(':')[0]);
    expect(activities).toEqual(['OPP', 'TEAMS', 'INTUNE', 'AADP', 'IDSEC', 'CORE', 'FTA']);
    expect(values['NEXT UPDATE']).toBe('2026-04-20');
  });

  it('leaves out an empty box', () => {
    const note = noteWith({ kind: kindNamed('entitlement-status'), answers: { l1: 'invalid' } });
    expect(parts(note).slice(2)).toEqual([{ name: 'box', label: 'L1', value: 'Duplicate/Invalid' }]);
  });
});
