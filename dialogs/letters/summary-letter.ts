import { ListPlace, PressOf } from '../../cards/actions';
import { summaryCard, SummaryMode } from '../../cards/delivery/summary-card';
import { Card } from '../../cards/render';
import { askAboutNote } from '../../src/app/delivery/ask-about-note';
import { acknowledgeSummary, readSummary } from '../../src/app/delivery/mark-summary';
import { openSummary } from '../../src/app/delivery/open-summary';
import { Summary } from '../../src/domain/delivery/summary';
import { Turn, typedIn, voiceOf } from '../talk/turn';

/** Shows the full summary, and saves that it was read. */
export async function onReadSummary(turn: Turn, press: PressOf<'read-summary'>): Promise<Card | string> {
  return shown(turn, press.noteId, await readSummary(turn.app, turn.here, press.noteId), {
    mode: 'whole',
    list: press.list,
  });
}

/** Shows the summary in short again. */
export async function onFoldSummary(turn: Turn, press: PressOf<'fold-summary'>): Promise<Card | string> {
  return shown(turn, press.noteId, await openSummary(turn.app, turn.here, press.noteId), {
    mode: 'short',
    list: press.list,
  });
}

/** Saves that the summary was acknowledged, and by whom. */
export async function onAcknowledgeSummary(
  turn: Turn,
  { noteId, list }: PressOf<'acknowledge-summary'>,
): Promise<Card | string> {
  const given = { reader: turn.here, noteId, name: turn.author, personId: turn.person.id };
  return shown(turn, noteId, await acknowledgeSummary(turn.app, given), { mode: 'short', list });
}

/** Shows the form for a question about the note. */
export async function onAskAbout(turn: Turn, press: PressOf<'ask-about'>): Promise<Card | string> {
  return shown(turn, press.noteId, await openSummary(turn.app, turn.here, press.noteId), {
    mode: 'asking',
    list: press.list,
  });
}

/** Sends the typed question to the note's partner, once. */
export async function onSendQuestion(
  turn: Turn,
  { noteId, questionId, list }: PressOf<'send-question'>,
): Promise<Card | string> {
  const typed = typedIn(turn, 'question');
  const given = {
    ...{ reader: turn.here, noteId, questionId, typed },
    ...{ asker: turn.author, askerId: turn.person.id },
  };
  const outcome = await askAboutNote(turn.app, given);
  const { texts } = voiceOf(turn);
  if (outcome.kind === 'unknown') return whyNoSummary(turn, noteId);
  const { summary } = outcome;
  const { playbook } = turn.app;
  const about = { summary, playbook, list };
  if (outcome.kind === 'asked') {
    return summaryCard(voiceOf(turn), { ...about, mode: 'short', notice: texts.messages.questionSent });
  }
  if (outcome.kind === 'sent-before') {
    const again = { mode: 'asking', questionId: turn.app.newId(), asked: outcome.typed } as const;
    return summaryCard(voiceOf(turn), { ...about, ...again, notice: texts.notices.overtaken });
  }
  const { typed: asked, problem } = outcome;
  return summaryCard(voiceOf(turn), { ...about, mode: 'asking', questionId, asked, problem });
}

async function shown(
  turn: Turn,
  noteId: string,
  summary: Summary | undefined,
  how: { readonly mode: SummaryMode; readonly list: ListPlace | undefined },
): Promise<Card | string> {
  const { playbook, newId } = turn.app;
  if (!summary) return whyNoSummary(turn, noteId);
  return summaryCard(voiceOf(turn), {
    ...{ summary, playbook, ...how },
    ...(how.mode === 'asking' && { questionId: newId() }),
  });
}

/** Returns why a summary cannot be shown: its note was deleted, or it was sent to somebody else. */
async function whyNoSummary(turn: Turn, noteId: string): Promise<string> {
  const { lateSummary, messages } = voiceOf(turn).texts;
  return (await turn.app.engagements.loadNote(noteId)) ? messages.unknownSummary : lateSummary.deleted;
}
