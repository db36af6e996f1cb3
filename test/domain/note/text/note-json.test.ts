import { noteFromJson, noteToJson } from '../../../../src/domain/note/note-json';
import { noteAnswers, technicalEnablement } from '../../../support/makers';
import { noteWith } from '../../../support/note-samples';

const note = noteWith({ kind: technicalEnablement, answers: noteAnswers() });

it('has its keys in a fixed order', () => {
  const shuffled = {
    ...(Object.fromEntries(Object.entries(note).reverse()) as unknown as typeof note),
    ftop: Object.fromEntries(Object.entries(note.ftop).reverse()) as unknown as typeof note.ftop,
    answers: Object.fromEntries(Object.entries(note.answers).reverse()),
  };
  expect(noteToJson(shuffled)).toBe(noteToJson(note));
  expect(Object.keys(JSON.parse(noteToJson(note)) as object)).toEqual([
    ...['id', 'engagementId', 'number', 'version', 'kindId', 'layoutId', 'finality', 'language', 'customer'],
    ...['tag', 'answers', 'paragraphs', 'ftop', 'text', 'writtenAt', 'writtenOn'],
  ]);
});

it('leaves out keys that are not part of a note', () => {
  const more = { ...note, secret: 'x', ftop: { ...note.ftop, more: 'x' } };
  expect(noteToJson(more)).toBe(noteToJson(note));
});

it('ends with a line break and is indented by two spaces', () => {
  expect(noteToJson(note)).toMatch(/^\{\n {2}"id": "draft-1",\n[^]*\n\}\n$/);
});

describe('text that is not a note is not read as one', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{ "id": '],
    ['a word', '"note"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another object', '{"id":"x"}'],
    ['two notes', JSON.stringify([note, note])],
  ])('%s', (_, json) => {
    expect(noteFromJson(json)).toBeUndefined();
  });

  const [paragraph] = note.paragraphs;

  it.each<[string, object]>([
    ['a number in words', { number: 'one' }],
    ['a half version', { version: 1.5 }],
    ['an unknown finality', { finality: 'nearly' }],
    ['an unknown language', { language: 'tlh' }],
    ['answers that are no texts', { answers: { summary: 1 } }],
    ['a list of answers', { answers: [] }],
    ['paragraphs that are not paragraphs', { paragraphs: 'text' }],
    ['a paragraph without its body', { paragraphs: [{ ...paragraph, body: undefined }] }],
    ['a list with other values in it', { paragraphs: [{ ...paragraph, list: [1] }] }],
    ['no fields of FTOP', { ftop: null }],
    ['an escalation in words', { ftop: { ...note.ftop, escalate: 'yes' } }],
    ['services that are no texts', { ftop: { ...note.ftop, services: [null] } }],
    ['no text', { text: undefined }],
    ['no moment', { writtenAt: 0 }],
  ])('a note with %s', (_, wrong) => {
    expect(noteFromJson(JSON.stringify({ ...note, ...wrong }))).toBeUndefined();
    expect(noteFromJson(JSON.stringify(note))).toEqual(note);
  });
});
