import { NamedReaders } from '../../src/app/views/named-readers';
import { PreviewView, SlideBox } from '../../src/app/views/preview-view';
import { lengthOf } from '../../src/domain/values/text';
import { action, primary } from '../actions';
import { frame, notices, plain, Said, strong, Voice } from '../frame';
import { clipped, linesOf, shown } from '../inert';
import { escalation } from '../lines';
import { untoldNotice } from './draft-news';
import { tellLength } from './note-fields';
import { FindingRow, findingRow } from './note-findings';
import { noteTitle } from '../note-title';
import { pausingNotice } from '../pausing-notice';
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

/** A preview with the readers of the summary, and notices. */
export interface Preview extends PreviewView {
  readonly moved?: boolean;
  /** The readers of the summary; when undefined, the card does not mention them. */
  readonly readers?: Pick<NamedReaders, 'chosen' | 'appointed'> | undefined;
  /** A mark that identifies these readers. */
  readonly readersMark?: string | undefined;
  readonly notice?: Said | undefined;
}

/**
 * Limits for the findings and for the slide. The smaller ones are used when a long note leaves little
 * space.
 */
const rooms = [
  { findings: 8, slide: 600 },
  { findings: 4, slide: 200 },
  { findings: 1, slide: 80 },
] as const;

/**
 * Renders the note exactly as it will be written, with the texts for the slide and the findings of the
 * check.
 */
export function previewCard(voice: Voice, given: Preview): Card {
  const [ample, ...tighter] = rooms;
  return firstThatFits(
    previewWith(voice, given, ample),
    ...tighter.map((room) => () => previewWith(voice, given, room)),
  );
}

function previewWith(voice: Voice, given: Preview, room: (typeof rooms)[number]): Card {
  const { texts, language } = voice;
  const { engagement, playbook, draft, finality, text, findings, moved = false } = given;
  const { kind } = given.laidOut;
  const { id: engagementId, version } = engagement;
  const { id: draftId, revision } = draft;
  const hidden = findings.length - room.findings;

  return render(
    frame(voice, {
      title: texts.preview.title(texts.finalities[finality]),
      where: [
        strong(engagement.customer.name),
        plain(` ·\u00a0${noteTitle(language, { kind, answers: draft.answers, playbook })}`),
      ],
      notices: [
        ...notices(moved ? texts.preview.moved : given.notice),
        ...untoldNotice(voice, given),
        ...(kind.forPausing ? [] : pausingNotice(voice, engagement)),
      ],
      walk: { engagement, playbook },
      actions: [
        primary(texts.preview.finish, {
          ...{ verb: 'finish-note', engagementId, version, draftId, revision },
          ...(given.readersMark !== undefined && { readers: given.readersMark }),
        }),
        action(texts.preview.change, { verb: 'open-note-form', engagementId, kindId: kind.id, draftId }),
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
      length: [
        texts.preview.length(lengthOf(text)),
        ...ftopLengths(voice, given),
        ...escalation(voice, given.escalates),
      ].join(' · '),
      slideTitle: texts.preview.slide,
      slide: given.slide.map((box) => slideRow(voice, box, room.slide)),
      checkTitle: findings.length === 0 ? texts.preview.nothingFound : texts.preview.found(findings.length),
      findings: [
        ...findings.slice(0, room.findings).map((finding) => findingRow(voice, given, finding)),
        ...(hidden > 0
          ? [{ where: '', says: texts.preview.moreFound(hidden), source: '\u00a0', presses: [] }]
          : []),
      ],
      recipients: recipientsOf(voice, given),
    },
  );
}

/** Returns the readers of the summary in one line. Names that do not fit are cut off. */
function recipientsOf({ texts }: Voice, { readers }: Preview): PreviewData['recipients'] {
  if (!readers) return [];
  const names = [
    ...readers.chosen.map((name) => name || texts.receipts.unknown),
    ...readers.appointed.map((name) => name || texts.preview.appointed),
  ];
  if (names.length === 0) return [{ told: texts.preview.goesToNobody, names: '\u00a0' }];
  return [{ told: texts.preview.goesTo, names: clipped(names.join(', '), 200) }];
}

/** Returns the used part of each of FTOP's own limits, as a text. Unused ones are left out. */
function ftopLengths(voice: Voice, { laidOut, lengths }: Preview): readonly string[] {
  const { fields } = laidOut.kind;
  return lengths
    .filter(({ box, fieldId, used }) => {
      return used > 0 && (box ?? fields.some(({ id, tells }) => id === fieldId && tells === 'next-action'));
    })
    .map((length) => {
      const field = fields.find(({ id }) => id === length.fieldId);
      const name = (length.box ?? field)?.label[voice.language] ?? '';
      const many = length.box && length.box.fields.length > 1;
      return many ? tellLength(voice, length) : `${name} ${tellLength(voice, length)}`;
    });
}

/** Returns a box of the S400 customer slide: the text that it takes, and the text that it leaves out. */
function slideRow({ texts, language }: Voice, { box, taken, left }: SlideBox, room: number): SlideRow {
  return {
    label: `${box.label[language]}: `,
    taken: left === '' ? texts.preview.slideWhole(lengthOf(taken), box.slide) : clipped(taken, room),
    left: left === '' ? '\u00a0' : shown(texts.preview.slideLeft(clipped(left, room))),
  };
}
