import { checkNote, checkRules, NoteFinding } from '../../domain/check/note-check';
import { composeNote } from '../../domain/note/compose-note';
import { lengthsOf } from '../../domain/note/note-lengths';
import { bodyOf } from '../../domain/note/note-paragraphs';
import { slideParts } from '../../domain/note/slide';
import { itemsOf, Playbook } from '../../domain/walk/playbook';
import { noteTag } from '../../domain/walk/tag';
import { App } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';
import { SourcedFinding, PreviewView, SlideBox } from '../views/preview-view';

/** Returns a draft as the note will read: its text and lengths, what the slide takes, and what the check finds. */
export function previewDraft(
  { playbook, noteKinds }: Pick<App, 'playbook' | 'noteKinds'>,
  atHand: DraftAtHand,
): PreviewView {
  const { engagement, laidOut, draft } = atHand;
  const { kind } = laidOut;
  const { answers, language } = draft;
  const { covid } = engagement.customer;
  const counted = { ...laidOut, playbook, answers, language, tag: noteTag(kind, covid) };
  const { text } = composeNote(
    { ...laidOut, engagement, playbook, draft },
    { number: 0, version: 0, writtenAt: '', writtenOn: '' },
  );
  const pauses = covid === 'pausing' && !kind.forPausing;
  return {
    ...{ engagement, laidOut, draft, playbook, text },
    lengths: lengthsOf(counted),
    slide: laidOut.layout.paragraphs
      .filter(({ slide }) => slide > 0)
      .map((box): SlideBox => ({ box, ...slideParts(bodyOf(counted, box)) }))
      .filter(({ taken, left }) => taken !== '' || left !== ''),
    findings: checkNote({ ...laidOut, answers, engagement, playbook }).map((finding) =>
      withSource(finding, playbook),
    ),
    insteadOfTag: pauses ? noteKinds.find(({ forPausing }) => forPausing) : undefined,
  };
}

/** The finding with what stands behind it; a blocked item is quoted by its English name. */
function withSource(finding: NoteFinding, playbook: Playbook): SourcedFinding {
  const { rule, quote } = finding;
  return {
    ...finding,
    source: checkRules.find(({ id }) => id === rule)?.source,
    item:
      rule === 'blocked-unmentioned' ? itemsOf(playbook).find(({ short }) => short.en === quote) : undefined,
  };
}
