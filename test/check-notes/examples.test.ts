import { join } from 'node:path';
import { shipped } from '../support/shipped-content';
import { checkRules } from '../../src/domain/check/note-check';
import { readExamples } from './examples';
import { measure, mistakesOf, scoresOf } from './measure';
import { readSentences } from './sentences';

const content = shipped;
const examples = readExamples(__dirname, content);
const sentences = readSentences(join(__dirname, 'sentences'), content);
const unseen = readExamples(join(__dirname, 'unseen'), content);

it('there are enough examples: half of the notes without findings, every kind of note, every rule in both languages', () => {
  expect(examples.length).toBeGreaterThanOrEqual(270);
  const inOrder = examples.filter(({ expected }) => expected.length === 0);
  expect(inOrder.length * 2).toBeGreaterThanOrEqual(examples.length);
  expect(new Set(examples.map(({ note }) => note.kind.id)).size).toBe(content.noteKinds.length);
  expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
  expect(sentences.length).toBeGreaterThanOrEqual(740);
  expect(unseen.length).toBeGreaterThanOrEqual(80);
  const proven = [...examples, ...sentences].flatMap(({ note, expected }) =>
    expected.map(({ rule }) => `${rule} ${note.language}`),
  );
  const wanted = checkRules.flatMap(({ id }) => [`${id} de`, `${id} en`]);
  expect(wanted.filter((each) => !proven.includes(each))).toEqual([]);
});

it('the note check finds what it must: all in its own examples, 0.95 in notes it was not written with', () => {
  const read = [...examples, ...sentences].map((example) => measure(example, content.checkWords));
  expect(mistakesOf(read)).toEqual([]);
  const all = scoresOf(unseen.map((example) => measure(example, content.checkWords))).at(-1);
  const { truePositives = 0, falsePositives = 1, falseNegatives = 1 } = all ?? {};
  expect(truePositives / (truePositives + falsePositives)).toBeGreaterThanOrEqual(0.95);
  expect(truePositives / (truePositives + falseNegatives)).toBeGreaterThanOrEqual(0.95);
});
