import { cutField, movableRests } from '../../../src/domain/draft/move-rest';
import { layOut } from '../../../src/domain/note/laid-out';
import { NoteAnswers } from '../../../src/domain/note/note';
import { bodyOf } from '../../../src/domain/note/note-paragraphs';
import { first, kindNamed, playbook } from '../../support/makers';

const laidOut = layOut(kindNamed('enterprise-status'), '');
const box = first(laidOut.layout.paragraphs.filter(({ withTag }) => withTag));
const noteOf = (answers: NoteAnswers) => ({
  ...({ ...laidOut, playbook, language: 'en', tag: '#covid' } as const),
  answers: { topic: 'Network', impact: 'Calls break up', action: 'Ask again', ...answers },
});

const sentences = 'The VPN is full. The firewall team wants to keep all traffic on it. '.repeat(4).trim();

describe('an Exec Summary that FTOP’s box does not take', () => {
  it.each<[string, string, string]>([
    ['after a sentence', sentences, 'The VPN is full.'],
    ['after a word', 'word '.repeat(60).trim(), 'word '],
  ])('gives the end of its longest text to the overview, %s', (_, description, begins) => {
    const note = noteOf({ description, overview: 'Teams by May.' });
    expect(movableRests(note).map(({ fieldId, to }) => [fieldId, to])).toEqual([['description', 'overview']]);
    const answers = cutField(note, 'description');
    const [kept = '', moved = ''] = [answers['description'], answers['overview']];
    expect(kept.startsWith(begins)).toBe(true);
    expect(`${kept} ${moved.replace('Teams by May.\n', '')}`).toBe(description);
    expect(bodyOf({ ...note, answers }, box).length).toBeLessThanOrEqual(255);
    expect({ ...answers, description, overview: 'Teams by May.' }).toEqual(note.answers);
  });

  it.each<[string, NoteAnswers]>([
    ['it fits', { description: 'The VPN is full.' }],
    ['the overview has no room', { description: sentences, overview: 'x'.repeat(990) }],
    [
      'its longest text would disappear',
      { topic: 'x'.repeat(120), action: 'x'.repeat(120), description: 'x'.repeat(125) },
    ],
  ])('stays as it is when %s', (_, answers) => {
    const note = noteOf(answers);
    expect(movableRests(note)).toEqual([]);
    expect(cutField(note, 'description')).toEqual(note.answers);
  });
});
