import { Language } from '../src/domain/values/language';
import { serviceOf } from '../src/domain/note/laid-out';
import { NoteAnswers } from '../src/domain/note/note';
import { NoteKind } from '../src/domain/note/note-kind';
import { Playbook } from '../src/domain/walk/playbook';

/** Returns the name of a workload, or its code when it has none. */
export function workloadName({ workloads }: Playbook, code: string): string {
  return workloads.find((workload) => workload.code === code)?.name || code;
}

/** The length in characters up to which a workload's name fits on a button at 320 pixels. */
const mostOnButton = 16;

/** Returns the name of a workload for a button, or its code when the name is missing or too long. */
export function shortWorkloadName(playbook: Playbook, code: string): string {
  const name = workloadName(playbook, code);
  return name.length > mostOnButton ? code : name;
}

/** Returns a kind's title, with the service when a note is about one: `Entitlement Status · Intune`. */
export function noteTitle(
  language: Language,
  given: { kind: NoteKind; answers: NoteAnswers; playbook: Playbook },
): string {
  const { kind, answers, playbook } = given;
  return withService(kind.title[language], serviceOf(kind, answers), playbook);
}

/** Returns the title with the name of a service behind it, or alone when the code is empty. */
export function withService(title: string, code: string, playbook: Playbook): string {
  return code === '' ? title : `${title} · ${workloadName(playbook, code)}`;
}
