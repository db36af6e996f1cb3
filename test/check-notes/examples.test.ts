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
