import { composeNote } from '../../src/domain/note/compose-note';
import { layoutOf, NoteKind } from '../../src/domain/note/note-kind';
import { lengthsOf } from '../../src/domain/note/note-lengths';
import { bodyOf } from '../../src/domain/note/note-paragraphs';
import { slideParts } from '../../src/domain/note/slide';
import { noteTag } from '../../src/domain/walk/tag';
import { lengthOf } from '../../src/domain/values/text';
import { action, primary } from '../actions';
import { frame, notices, plain, strong, Voice } from '../frame';
import { clipped, linesOf, shown } from '../inert';
import { NoteForm, tellLength } from './note-fields';
import { FindingRow, findingRows } from './note-findings';
import { pausingNotice } from '../walk/overview-card';
import template from './preview-card.template.json';
import { Card, compileCard, firstThatFits } from '../render';

interface SlideRow {
  readonly label: string;
  readonly taken: string;
  readonly left: string;
}

interface PreviewData {
  readonly intro: string;
  readonly lines: readonly { readonly text: string }[];
  readonly length: string;
  readonly slideTitle: string;
  readonly slide: readonly SlideRow[];
  readonly checkTitle: string;
  readonly findings: readonly FindingRow[];
  readonly recipients: readonly { readonly told: string; readonly names: string }[];
}

const render = compileCard<PreviewData>(template);

/** What a preview shows: the draft, and the kind to write instead when the customer pauses. */
export interface Preview extends Omit<NoteForm, 'only' | 'problems'> {
  readonly insteadOfTag?: NoteKind | undefined;
  readonly moved?: boolean;
  /** The names of those who get the summary; left out, nothing is said of them. */
  readonly readers?: readonly string[] | undefined;
  /** The mark of who they are. */
  readonly readersMark?: string | undefined;
  readonly notice?: string | undefined;
}

/** How much of the findings and of the slide is shown: less, where a long note leaves little room. */
const rooms = [
  { findings: 8, slide: 600 },
  { findings: 4, slide: 200 },
  { findings: 1, slide: 80 },
] as const;

/** The note exactly as it will read, before it is written, with what the slide takes and what the check finds. */
export function previewCard(voice: Voice, given: Preview): Card {
  const [ample, ...tighter] = rooms;
  return firstThatFits(
    previewWith(voice, given, ample),
    ...tighter.map((room) => () => previewWith(voice, given, room)),
  );
}

function previewWith(voice: Voice, given: Preview, room: (typeof rooms)[number]): Card {
  const { texts, language } = voice;
  const { engagement, playbook, kind, draft, insteadOfTag, moved = false } = given;
  const { id: engagementId, version } = engagement;
  const { id: draftId, revision, finality } = draft;
  const { text } = composeNote(
    { kind, engagement, playbook, draft },
    { number: 0, version: 0, writtenAt: '', writtenOn: '' },
  );
  const found = findingRows(voice, given);
  const hidden = found.length - room.findings;

  return render(
    frame(voice, {
      title: texts.preview.title(texts.finalities[finality]),
      where: [strong(engagement.customer.name), plain(` ·\u00a0${kind.title[language]}`)],
      notices: [
        ...notices(moved ? texts.preview.moved : given.notice),
        ...(kind.forPausing ? [] : pausingNotice(voice, engagement)),
      ],
      walk: { engagement, playbook },
      actions: [
        primary(texts.preview.finish, {
          ...{ verb: 'finish-note', engagementId, version, draftId, revision },
          ...(given.readersMark !== undefined && { readers: given.readersMark }),
        }),
        action(texts.preview.change, { verb: 'open-note-form', engagementId, kindId: kind.id, draftId }),
        ...(insteadOfTag
          ? [
              action(texts.noteKinds.write(insteadOfTag.short[language]), {
                verb: 'open-note-form',
                engagementId,
                kindId: insteadOfTag.id,
              }),
            ]
          : []),
        ...(given.readers
          ? [
              action(texts.preview.chooseReaders, {
                verb: 'open-readers',
                engagementId,
                kindId: kind.id,
                draftId,
              }),
            ]
          : []),
        action(texts.actions.overview, { verb: 'open-overview', engagementId }),
      ],
    }),
    {
      intro: texts.preview.intro,
      lines: linesOf(text),
      length: [texts.preview.length(lengthOf(text)), ...ftopLengths(voice, given)].join(' · '),
      slideTitle: texts.preview.slide,
      slide: slideRows(voice, given, room.slide),
      checkTitle: found.length === 0 ? texts.preview.nothingFound : texts.preview.found(found.length),
      findings: [
        ...found.slice(0, room.findings),
        ...(hidden > 0
          ? [{ where: '', says: texts.preview.moreFound(hidden), source: '\u00a0', presses: [] }]
          : []),
      ],
      recipients: recipientsOf(voice, given),
    },
  );
}

/** Who gets the summary, in one line; names that do not fit on it are cut off. */
function recipientsOf({ texts }: Voice, { readers }: Preview): PreviewData['recipients'] {
  if (!readers) return [];
  if (readers.length === 0) return [{ told: texts.preview.goesToNobody, names: '\u00a0' }];
  return [{ told: texts.preview.goesTo, names: clipped(readers.join(', '), 200) }];
}

/** How much is used of FTOP's own limits. */
function ftopLengths(voice: Voice, given: Preview): readonly string[] {
  const { engagement, playbook, kind, draft } = given;
  const { answers, language } = draft;
  const layout = layoutOf(kind, draft.layoutId);
  const tag = noteTag(kind, engagement.customer.covid);
  return lengthsOf({ kind, layout, playbook, answers, language, tag })
    .filter(({ box, fieldId, used }) => {
      return (
        used > 0 && (box ?? kind.fields.some(({ id, tells }) => id === fieldId && tells === 'next-action'))
      );
    })
    .map((length) => {
      const field = kind.fields.find(({ id }) => id === length.fieldId);
      const name = (length.box ?? field)?.label[voice.language] ?? '';
      const many = length.box && length.box.fields.length > 1;
      return many ? tellLength(voice, length) : `${name} ${tellLength(voice, length)}`;
    });
}

/** What the S400 customer slide takes of each box that feeds it, and what it leaves out. */
function slideRows({ texts, language }: Voice, given: Preview, room: number): readonly SlideRow[] {
  const { engagement, playbook, kind, draft } = given;
  const { answers } = draft;
  const layout = layoutOf(kind, draft.layoutId);
  const tag = noteTag(kind, engagement.customer.covid);
  return layout.paragraphs
    .filter(({ slide }) => slide > 0)
    .map((box) => ({
      label: `${box.label[language]}: `,
      slide: box.slide,
      ...slideParts(bodyOf({ kind, layout, playbook, answers, language: draft.language, tag }, box)),
    }))
    .filter(({ taken, left }) => taken !== '' || left !== '')
    .map(({ label, slide, taken, left }) => ({
      label,
      taken: left === '' ? texts.preview.slideWhole(lengthOf(taken), slide) : clipped(taken, room),
      left: left === '' ? '\u00a0' : shown(texts.preview.slideLeft(clipped(left, room))),
    }));
}
