import { SourcedFinding, PreviewView } from '../../src/app/views/preview-view';
import { asAsked } from '../../src/domain/note/note-kind';
import { Action, action } from '../actions';
import { Voice } from '../frame';
import { clipped } from '../inert';
import { labelOf } from './note-fields';

/** A finding of the note check: its place, its text, its rule, and the button that leads to it. */
export interface FindingRow {
  readonly where: string;
  readonly says: string;
  readonly source: string;
  readonly presses: readonly Action[];
}

/** Returns the row of one finding of the note check, with a button that leads to its field. */
export function findingRow(voice: Voice, preview: PreviewView, finding: SourcedFinding): FindingRow {
  const { texts } = voice;
  const { engagement, laidOut, draft } = preview;
  const { rule, fieldId, source } = finding;
  const field = laidOut.kind.fields.find(({ id }) => id === fieldId);
  const label = field ? labelOf(voice, asAsked(field, draft.answers)) : fieldId;
  return {
    where: `⚠ ${label}: `,
    says: texts.findings[rule](quoteOf(voice, finding)),
    source: source ? texts.preview.rule(texts.sources[source]) : '\u00a0',
    presses: [
      action(texts.preview.mend(label), {
        verb: 'open-note-form',
        engagementId: engagement.id,
        kindId: laidOut.kind.id,
        draftId: draft.id,
        only: fieldId,
      }),
    ],
  };
}

/** Returns the quoted words of a finding; for an item, its name in the reader's language. */
function quoteOf({ language }: Voice, { item, quote }: SourcedFinding): string {
  return item ? item.short[language] : clipped(quote, 80);
}
