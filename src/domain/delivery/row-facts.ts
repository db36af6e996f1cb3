import { Engagement, NoteFactName } from '../walk/engagement';
import { BlockedEntry } from '../walk/items-for-note';

/** What the notes of a customer tell managers. Texts are empty, and lists have no entries, when they tell none. */
export interface RowFacts {
  readonly escalated: boolean;
  readonly risks: string;
  readonly concerns: string;
  /** The codes of the workloads of the newest note that names some. */
  readonly workloads: readonly string[];
  /** The choice of the newest Service Intent, by its id, and the codes of its services. */
  readonly intent: string;
  readonly intentServices: readonly string[];
}

/** Returns what the notes of a customer tell managers. */
export function rowFacts({ lastNote }: Engagement): RowFacts {
  const told = (name: NoteFactName): string => lastNote?.facts?.[name] ?? '';
  return {
    escalated: told('escalate') === 'yes',
    risks: told('risks'),
    concerns: told('concerns'),
    workloads: codesIn(told('workloads')),
    intent: told('intent'),
    intentServices: codesIn(told('intentServices')),
  };
}

function codesIn(codes: string): readonly string[] {
  return codes.split(',').filter((code) => code !== '');
}

/** Returns the codes of the workloads of the blocked items, each once. */
export function workloadsOf(blocked: readonly BlockedEntry[]): readonly string[] {
  return [...new Set(blocked.map(({ item }) => item.workload))];
}

/**
 * Returns the lines of risks or concerns that say more than the blockers do. Where these are shown too, the
 * others would only repeat them: the checklist fills them into a note.
 */
export function besideBlockers(text: string, blocked: readonly BlockedEntry[]): string {
  const blockers = blocked.map(({ state }) => state.blocker).filter((blocker) => blocker !== '');
  return text
    .split('\n')
    .filter((line) => !blockers.some((blocker) => line.includes(blocker)))
    .join('\n')
    .trim();
}
