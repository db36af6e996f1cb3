import { Playbook } from '../walk/playbook';
import { Note, Paragraph } from './note';
import { LaidOut } from './laid-out';
import { Telling } from './note-kind';
import { plainText } from './note-text';

/** The fields of FTOP's editor, in its order. */
export const ftopFieldNames = [
  'category',
  'tenant',
  'services',
  'task-id',
  'body',
  'escalate',
  'next-action',
  'next-action-date',
  'next-action-owner',
] as const;

export type FtopFieldName = (typeof ftopFieldNames)[number];

/** One part to copy: a field of FTOP's editor by its name, or a box of a form by its label. */
export type FtopPart =
  | { readonly name: FtopFieldName; readonly value: string }
  | { readonly name: 'box'; readonly label: string; readonly value: string };

/** The content for which the editor has its own fields, so that it needs no box. */
const editorTakes: readonly Telling[] = ['escalate', 'next-action', 'next-action-day', 'next-action-owner'];

/**
 * Returns a note in the order in which FTOP asks for it. `escalate` is `yes` or `no`. A part with an empty
 * value stays empty in FTOP. Content outside the body for which the editor has no field, such as the risks,
 * follows as boxes.
 */
export function ftopParts(note: Note, laidOut: LaidOut, playbook: Playbook): readonly FtopPart[] {
  const { kind } = laidOut;
  const { ftop, language, paragraphs } = note;
  const category: FtopPart = { name: 'category', value: kind.title[language] };
  const tenant: FtopPart = { name: 'tenant', value: ftop.tenant };
  if (kind.keptIn === 'boxes') return [category, tenant, ...paragraphs.map(boxOf)];
  const services = playbook.workloads
    .filter(({ code }) => ftop.services.includes(code))
    .map(({ code, name }) => name || code);
  return [
    category,
    tenant,
    { name: 'services', value: services.join(', ') },
    { name: 'task-id', value: ftop.taskIds.join(', ') },
    { name: 'body', value: plainText(paragraphs.filter(({ besideBody }) => !besideBody)) },
    { name: 'escalate', value: ftop.escalate ? 'yes' : 'no' },
    { name: 'next-action', value: ftop.nextAction },
    { name: 'next-action-date', value: ftop.nextActionDate },
    { name: 'next-action-owner', value: ftop.nextActionOwner },
    ...paragraphs
      .filter(({ besideBody, label }) => besideBody && !takenByEditor(note, laidOut).includes(label))
      .map(boxOf),
  ];
}

function boxOf(paragraph: Paragraph): FtopPart {
  return { name: 'box', label: paragraph.label, value: plainText([{ ...paragraph, label: '' }]) };
}

/** Returns the labels of the paragraphs that belong in the editor's own fields. */
function takenByEditor({ language }: Note, { kind, layout }: LaidOut): readonly string[] {
  const told = kind.fields.filter(({ tells }) => editorTakes.includes(tells)).map(({ id }) => id);
  return layout.paragraphs
    .filter(({ fields }) => fields.some((fieldId) => told.includes(fieldId)))
    .map(({ label }) => label[language]);
}
