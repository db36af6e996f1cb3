import { Workload } from '../walk/playbook';
import { cleanLine, cleanText } from '../values/text';
import { noAnswer } from '../note/asked-fields';
import { NoteAnswers } from '../note/note';
import { NoteField, NoteKind } from '../note/note-kind';
import { cleanWorkloadLines } from '../note/lines/workload-lines';

/**
 * Returns the answers to a kind's fields, cleaned for storage. Ids that are no fields of the kind are left
 * out. A field that groups another field's choices is set from that field's choice, unless the form changed
 * it from its value in `before`.
 */
export function cleanNote(
  kind: NoteKind,
  typed: NoteAnswers,
  given: { workloads: readonly Workload[]; before?: NoteAnswers },
): NoteAnswers {
  const { workloads, before = {} } = given;
  const cleaned = Object.fromEntries(
    kind.fields
      .filter(({ id }) => typed[id] !== undefined)
      .map((field) => [field.id, cleanAnswer(field, typed[field.id] ?? '', workloads)]),
  );
  for (const { id, within, choices } of kind.fields) {
    const chosen = choices.find((choice) => choice.id === cleaned[id]);
    if (!within || !chosen?.of) continue;
    const untouched = (cleaned[within] ?? '') === (before[within] ?? '');
    if (cleaned[within] === '' || (untouched && chosen.id !== before[id])) cleaned[within] = chosen.of;
  }
  return cleaned;
}

function cleanAnswer(field: NoteField, answer: string, workloads: readonly Workload[]): string {
  if (field.type === 'workload-lines') return cleanWorkloadLines(cleanText(answer), workloads);
  if (field.type === 'choice' && answer === noAnswer) return '';
  if (field.type === 'text') return cleanText(answer);
  if (field.type !== 'workloads') return cleanLine(answer);
  return [...new Set(answer.split(',').map(cleanLine))].filter((code) => code !== '').join(',');
}
