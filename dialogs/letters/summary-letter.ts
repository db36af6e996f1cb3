import { summaryCard } from '../../cards/delivery/summary-card';
import { askAboutNote } from '../../src/app/delivery/ask-about-note';
import { acknowledgeSummary, readSummary } from '../../src/app/delivery/mark-summary';
import { openSummary } from '../../src/app/delivery/open-summary';
import { Summary } from '../../src/domain/delivery/summary';
import { LetterDialog } from './standing-card';
import { Turn, typedIn, voiceOf } from '../talk/turn';

/** A note's summary at its reader: read, acknowledged, asked about. */
export const summaryLetter: LetterDialog = {
  inChannels: true,
  answers: {
    'read-summary': async (turn, { noteId }) =>
      shown(turn, await readSummary(turn.app, turn.here, noteId), 'whole'),

    'fold-summary': async (turn, { noteId }) =>
      shown(turn, await openSummary(turn.app, turn.here, noteId), 'short'),

    'acknowledge-summary': async (turn, { noteId }) => {
      const given = { reader: turn.here, noteId, name: turn.author, personId: turn.person.id };
      return shown(turn, await acknowledgeSummary(turn.app, given), 'short');
    },

    'ask-about': async (turn, { noteId }) =>
      shown(turn, await openSummary(turn.app, turn.here, noteId), 'asking'),

    'send-question': async (turn, { noteId, questionId }) => {
      const typed = typedIn(turn, 'question');
      const given = {
        ...{ reader: turn.here, noteId, questionId, typed },
        ...{ asker: turn.author, askerId: turn.person.id },
      };
      const outcome = await askAboutNote(turn.app, given);
      const { texts } = voiceOf(turn);
      if (outcome.kind === 'unknown') return texts.messages.unknownSummary;
      const { summary } = outcome;
      const { playbook } = turn.app;
      if (outcome.kind === 'asked') {
        return summaryCard(voiceOf(turn), {
          summary,
          playbook,
          mode: 'short',
          notice: texts.messages.questionSent,
        });
      }
      if (outcome.kind === 'sent-before') {
        const again = { mode: 'asking', questionId: turn.app.newId(), asked: outcome.typed } as const;
        return summaryCard(voiceOf(turn), { summary, playbook, ...again, notice: texts.notices.overtaken });
      }
      const { typed: asked, problem } = outcome;
      return summaryCard(voiceOf(turn), { summary, playbook, mode: 'asking', questionId, asked, problem });
    },
  },
};

function shown(turn: Turn, summary: Summary | undefined, mode: 'short' | 'whole' | 'asking') {
  const { playbook, newId } = turn.app;
  if (!summary) return voiceOf(turn).texts.messages.unknownSummary;
  return mode === 'asking'
    ? summaryCard(voiceOf(turn), { summary, playbook, mode, questionId: newId() })
    : summaryCard(voiceOf(turn), { summary, playbook, mode });
}
