import { noteFromJson, noteToJson } from '../../../../src/domain/note/note-json';
import { noteAnswers, technicalEnablement } from '../../../support/makers';
import { noteWith } from '../../../support/note-samples';

const note = noteWith({ kind: technicalEnablement, answers: noteAnswers() });

it('has its keys in one order, whatever that of the note', () => {
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

it('leaves out what does not belong to a note', () => {
  const more = { ...note, secret: 'x', ftop: { ...note.ftop, more: 'x' } };
  expect(noteToJson(more)).toBe(noteToJson(note));
});

it('ends with a line break and is indented by two', () => {
  expect(noteToJson(note)).toMatch(/^\{\n {2}"id": "draft-1",\n[^]*\n\}\n$/);
});

describe('what is no note is not read as one', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{ "id": '],
    ['a word', '"note"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an object of something else', '{"id":"x"}'],
    ['two notes', JSON.stringify([note, note])],
  ])('%s', (_, json) => {
    expect(noteFromJson(json)).toBeUndefined();
  });

  const [paragraph] = note.paragraphs;

  it.each<[string, object]>([
    ['a number in words', { number: 'one' }],
    ['a half version', { version: 1.5 }],
    ['a finality nobody knows', { finality: 'nearly' }],
    ['a language nobody speaks', { language: 'tlh' }],
    ['answers that are no texts', { answers: { summary: 1 } }],
    ['a list of answers', { answers: [] }],
    ['paragraphs that are none', { paragraphs: 'text' }],
    ['a paragraph without its body', { paragraphs: [{ ...paragraph, body: undefined }] }],
    ['a list with something else in it', { paragraphs: [{ ...paragraph, list: [1] }] }],
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
