import { Engagement } from '../src/domain/engagement';
import { Draft, renderNote } from '../src/domain/note';
import { NoteKind } from '../src/domain/note-kind';
import { Playbook } from '../src/domain/playbook';
import { lengthOf } from '../src/domain/text';
import { action, primary } from './actions';
import { frame, notices, plain, strong, Voice } from './frame';
import { linesOf } from './inert';
import { pausingNotice } from './overview';
import template from './preview.template.json';
import { Card, compileCard } from './render';

interface PreviewData {
  readonly intro: string;
  readonly lines: readonly { readonly text: string }[];
  readonly length: string;
}

const render = compileCard<PreviewData>(template);

/** The note exactly as it will read, before it is written. */
export function previewCard(
  voice: Voice,
  given: {
    engagement: Engagement;
    playbook: Playbook;
    kind: NoteKind;
    draft: Draft;
    moved?: boolean;
    notice?: string | undefined;
  },
): Card {
  const { texts, language } = voice;
  const { engagement, playbook, kind, draft, moved = false } = given;
  const { id: engagementId, version } = engagement;
  const { id: draftId, revision, answers, finality } = draft;
  const text = renderNote({ kind, engagement, playbook, answers, finality, language });

  return render(
    frame(voice, {
      title: texts.preview.title(texts.finalities[finality]),
      where: [strong(engagement.customer.name), plain(` ·\u00a0${kind.title[language]}`)],
      notices: [...notices(moved ? texts.preview.moved : given.notice), ...pausingNotice(voice, engagement)],
      walk: { engagement, playbook },
      actions: [
        primary(texts.preview.finish, {
          verb: 'finish-note',
          engagementId,
          version,
          draftId,
          revision,
          language,
        }),
        action(texts.preview.change, { verb: 'open-note-form', engagementId, kindId: kind.id, draftId }),
        action(texts.actions.overview, { verb: 'open-overview', engagementId }),
      ],
    }),
    { intro: texts.preview.intro, lines: linesOf(text), length: texts.preview.length(lengthOf(text)) },
  );
}
