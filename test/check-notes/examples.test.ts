import { join } from 'node:path';
import { loadContent } from '../../playbooks/load';
import { readExamples } from './examples';
import { measure } from './measure';

const content = loadContent(join(__dirname, '../../playbooks'));
const examples = readExamples(__dirname, content);

describe('the note check, held to the examples', () => {
  it('has at least sixty of them, half of them in order, of every kind of note', () => {
    expect(examples.length).toBeGreaterThanOrEqual(60);
    const inOrder = examples.filter(({ expected }) => expected.length === 0);
    expect(inOrder.length * 2).toBeGreaterThanOrEqual(examples.length);
    expect(new Set(examples.map(({ note }) => note.kind.id)).size).toBe(content.noteKinds.length);
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
  });

  it.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const { falseAlarms, missed } = measure(example);
    expect({ falseAlarms, missed }).toEqual({ falseAlarms: [], missed: [] });
  });
});

it('notes that the rules were not written with are read nearly as well: precision and recall of 0.95', () => {
  const unseen = readExamples(join(__dirname, 'unseen'), content).map(measure);
  const count = (of: 'met' | 'falseAlarms' | 'missed'): number =>
    unseen.reduce((sum, note) => sum + note[of].length, 0);
  expect(unseen.length).toBeGreaterThanOrEqual(80);
  expect(count('met') / (count('met') + count('falseAlarms'))).toBeGreaterThanOrEqual(0.95);
  expect(count('met') / (count('met') + count('missed'))).toBeGreaterThanOrEqual(0.95);
});
