import { checkNote, checkRules, NoteFinding } from '../../domain/check/note-check';
import { wordNote } from '../../domain/note/compose-note';
import { lengthsOf } from '../../domain/note/note-lengths';
import { bodyOf } from '../../domain/note/note-paragraphs';
import { slideParts } from '../../domain/values/slide';
import { findItem, Playbook } from '../../domain/walk/playbook';
import { noteTag } from '../../domain/walk/tag';
import { Using } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';
import { SourcedFinding, PreviewView, SlideBox } from '../views/preview-view';

/**
 * Returns a draft as the note will read: text, lengths, the content of the slide, and the findings of the
 * check.
 */
export function previewDraft(
  { playbook, checkWords }: Using<'playbook' | 'checkWords'>,
  atHand: DraftAtHand,
): PreviewView {
  const { engagement, laidOut, draft, since } = atHand;
  const { kind } = laidOut;
  const { answers, language } = draft;
  const { covid } = engagement.customer;
  const counted = { ...laidOut, playbook, answers, language, tag: noteTag(kind, covid) };
  const { text, finality, ftop } = wordNote({ ...laidOut, engagement, playbook, draft });
  return {
    ...{ engagement, laidOut, draft, since, playbook, finality, text, escalates: ftop.escalate },
    lengths: lengthsOf(counted),
    slide: laidOut.layout.paragraphs
      .filter(({ slide }) => slide > 0)
      .map((box): SlideBox => ({ box, ...slideParts(bodyOf(counted, box)) }))
      .filter(({ taken, left }) => taken !== '' || left !== ''),
    findings: checkNote({ ...laidOut, answers, language, engagement, playbook }, checkWords).map((finding) =>
      withSource(finding, playbook),
    ),
  };
}

/** Adds the guidance behind the finding's rule and the item of the finding. */
function withSource(finding: NoteFinding, playbook: Playbook): SourcedFinding {
  const { rule, itemId } = finding;
  return {
    ...finding,
    source: checkRules.find(({ id }) => id === rule)?.source,
    item: itemId === undefined ? undefined : findItem(playbook, itemId)?.item,
  };
}
