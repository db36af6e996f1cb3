import { inPresentFields } from '../../../src/domain/draft/former-fields';
import { NoteAnswers } from '../../../src/domain/note/note';

it.each<[string, NoteAnswers, NoteAnswers]>([
  [
    'become lines of the activities',
    { exo: 'Done.', spo: '', opp: 'Pilot.' },
    { activities: 'EXO: Done.\nOPP: Pilot.' },
  ],
  [
    'keep every line',
    { exo: 'Status: done\n\nNEXT: shared mailboxes' },
    { activities: 'EXO: Status: done NEXT: shared mailboxes' },
  ],
  [
    'stand behind present ones',
    { opp: 'Pilot.', activities: 'TEAMS: live' },
    { activities: 'TEAMS: live\nOPP: Pilot.' },
  ],
  ['leave the others alone', { brand: 'Contoso', exo: '' }, { brand: 'Contoso', activities: '' }],
  ['may be missing', { brand: 'Contoso' }, { brand: 'Contoso' }],
])('the activities of an earlier release %s', (_, stored, present) => {
  expect(inPresentFields('enterprise-status', stored)).toEqual(present);
});

it('another kind may have fields of these names', () => {
  expect(inPresentFields('postcard', { exo: 'x' })).toEqual({ exo: 'x' });
});
