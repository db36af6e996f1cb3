import { checkNote, checkRules, NoteFinding } from '../../src/domain/check/note-check';
import { layoutOf } from '../../src/domain/note/note-kind';
import { itemsOf } from '../../src/domain/walk/playbook';
import { Action, action } from '../actions';
import { Voice } from '../frame';
import { clipped } from '../inert';
import { labelOf, NoteForm } from './note-fields';

/** A finding of the note check: where, what, by which rule, and the press that leads there. */
export interface FindingRow {
  readonly where: string;
  readonly says: string;
  readonly source: string;
  readonly presses: readonly Action[];
}

/** What the note check finds on a draft, each with a press that leads to its field. */
export function findingRows(voice: Voice, form: NoteForm): readonly FindingRow[] {
  const { engagement, playbook, kind, draft } = form;
  const layout = layoutOf(kind, draft.layoutId);
  const found = checkNote({ kind, layout, answers: draft.answers, engagement, playbook });
  return found.map((finding) => {
    const rule = checkRules.find(({ id }) => id === finding.rule);
    const field = kind.fields.find(({ id }) => id === finding.fieldId);
    const label = field ? labelOf(voice, field) : finding.fieldId;
    return {
      where: `⚠ ${label}: `,
      says: voice.texts.findings[finding.rule](quoteOf(voice, form, finding)),
      source: rule ? voice.texts.preview.rule(voice.texts.sources[rule.source]) : '\u00a0',
      presses: [
        action(voice.texts.preview.mend(label), {
          verb: 'open-note-form',
          engagementId: engagement.id,
          kindId: kind.id,
          draftId: draft.id,
          only: finding.fieldId,
        }),
      ],
    };
  });
}

/** The words found; for a blocked item, its name in the reader's language. */
function quoteOf({ language }: Voice, { playbook }: NoteForm, { rule, quote }: NoteFinding): string {
  if (rule !== 'blocked-unmentioned') return clipped(quote, 80);
  return itemsOf(playbook).find(({ short }) => short.en === quote)?.short[language] ?? quote;
}
