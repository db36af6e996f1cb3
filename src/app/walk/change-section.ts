import { instantOf } from '../../domain/values/dates';
import { Change } from '../../domain/walk/change';
import { Engagement, itemState, limits, withItems } from '../../domain/walk/engagement';
import { isAddressed } from '../../domain/walk/item';
import { answersOfItem, itemFrom, ItemState, statusText } from '../../domain/walk/item-state';
import { ItemStatus, itemStatuses } from '../../domain/walk/item-status';
import { mergeFields } from '../../domain/walk/merge';
import { PersonKey } from '../../domain/values/person';
import { findSection, Section } from '../../domain/walk/playbook';
import { hasProblems, Problem, Problems } from '../../domain/walk/problem';
import { choiceProblem, textProblem } from '../../domain/walk/rules';
import { cleanLine } from '../../domain/values/text';
import { asShownAt, changeEngagement, Unknown } from './change-engagement';
import { Using } from '../ports';

/** The wanted values of a section's items, by item id: a status, and for some the blocker or the reason. */
export interface SectionForm {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly sectionId: string;
  readonly version: number;
  readonly statuses: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  /** True to mark those items as done that are not started, on the form and as stored. */
  readonly completes?: boolean;
}

export type SectionOutcome =
  | {
      readonly kind: 'saved';
      readonly engagement: Engagement;
      /** The items that need a blocker or a reason before their status can be saved. */
      readonly waiting: Readonly<Record<string, ItemStatus>>;
      /**
       * True when the form came from an older card. Values that changed since the card was shown stay as
       * they are now.
       */
      readonly older: boolean;
      readonly changes: readonly Change[];
    }
  | {
      readonly kind: 'refused' | 'overtaken';
      readonly engagement: Engagement;
      readonly statuses: Readonly<Record<string, string>>;
      readonly reasons: Readonly<Record<string, string>>;
      readonly problems: Problems;
    }
  | Unknown;

/**
 * Sets the statuses of a section's items at once. "Blocked" and "not applicable" wait until their text is
 * known. All other statuses are saved at once, so that they do not depend on the open questions.
 */
export async function changeSection(
  app: Using<'engagements' | 'playbook' | 'now'>,
  form: SectionForm,
): Promise<SectionOutcome> {
  const section = findSection(app.playbook, form.sectionId);
  if (!section) return { kind: 'unknown' };
  const reasons = mapValues(form.reasons, cleanLine);
  return changeEngagement<SectionOutcome>(app, form, async (engagement) => {
    const shown = await asShownAt(app, engagement, form.version);
    const present = statusesOf(engagement, section);
    const chosen = { ...statusesOf(shown, section), ...onlyOf(section, form.statuses) };
    const { merged, overtaken } = mergeFields({
      shown: statusesOf(shown, section),
      wanted: chosen,
      present,
    });
    if (form.completes) {
      for (const [itemId, status] of Object.entries(chosen))
        if (status === 'not-started' && present[itemId] === status) merged[itemId] = 'done';
    }
    const lost = lostReasons(section, { shown, engagement, chosen, merged, reasons });
    for (const itemId of lost) merged[itemId] = chosen[itemId] ?? '';
    const problems = sectionProblems(merged, reasons);
    const unanswered = { engagement, statuses: merged, reasons, problems };
    if (hasProblems(problems)) return { answer: { kind: 'refused', ...unanswered } };
    if (overtaken.length + lost.length > 0) return { answer: { kind: 'overtaken', ...unanswered } };

    const wanted = mapValues(merged, (status, itemId) =>
      wantedState(itemState(engagement, itemId), status, reasons[itemId] ?? ''),
    );
    const ready = filterValues(wanted, (state) => state.status === 'not-started' || isAddressed(state));
    const waiting = mapValues(
      filterValues(wanted, (state, itemId) => !(itemId in ready)),
      (state) => state.status,
    );
    return {
      next: withItems(engagement, ready, instantOf(app.now())),
      answer: (saved, changes) => ({
        kind: 'saved',
        engagement: saved,
        changes,
        waiting,
        older: Object.entries(form.statuses).some(
          ([itemId, status]) =>
            itemId in merged && merged[itemId] !== status && !(form.completes && status === 'not-started'),
        ),
      }),
    };
  });
}

/**
 * Returns the items whose typed blocker or reason would be lost, or would replace another one, because they
 * were changed elsewhere meanwhile.
 */
function lostReasons(
  section: Section,
  given: {
    shown: Engagement;
    engagement: Engagement;
    chosen: Readonly<Record<string, string>>;
    merged: Readonly<Record<string, string>>;
    reasons: Readonly<Record<string, string>>;
  },
): readonly string[] {
  const { shown, engagement, chosen, merged, reasons } = given;
  return section.items
    .map(({ id }) => id)
    .filter((itemId) => {
      const typed = reasons[itemId] ?? '';
      const before = statusText(itemState(shown, itemId)) ?? '';
      const present = statusText(itemState(engagement, itemId)) ?? '';
      if (typed === '' || typed === before || typed === present) return false;
      return merged[itemId] !== chosen[itemId] || (present !== before && present !== '');
    });
}

function sectionProblems(
  statuses: Readonly<Record<string, string>>,
  reasons: Readonly<Record<string, string>>,
): Problems {
  const problems: Record<string, Problem> = {};
  for (const [itemId, status] of Object.entries(statuses)) {
    // A text is asked for and saved only with the statuses that need one.
    const limit =
      status === 'blocked' ? limits.blocker : status === 'not-applicable' ? limits.reason : Infinity;
    const problem =
      choiceProblem(status, { choices: itemStatuses, required: true }) ??
      textProblem(reasons[itemId] ?? '', { limit });
    if (problem) problems[itemId] = problem;
  }
  return problems;
}

/**
 * Returns the wanted state. A status that has just become "blocked" or "not applicable" needs a new text.
 */
function wantedState(kept: ItemState, status: string, typed: string): ItemState {
  const text = typed || (status === kept.status ? (statusText(kept) ?? '') : '');
  return itemFrom({ ...answersOfItem(kept), status, blocker: text, reason: text });
}

function statusesOf(engagement: Engagement, section: Section): Record<string, string> {
  return Object.fromEntries(section.items.map(({ id }) => [id, itemState(engagement, id).status]));
}

function onlyOf(section: Section, values: Readonly<Record<string, string>>): Record<string, string> {
  return filterValues(values, (_, itemId) => section.items.some(({ id }) => id === itemId));
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  change: (value: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
}

function filterValues<Value>(
  values: Readonly<Record<string, Value>>,
  keep: (value: Value, key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => keep(value, key)));
}
