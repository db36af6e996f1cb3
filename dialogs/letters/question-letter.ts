import { questionCard } from '../../cards/delivery/question-card';
import { answerQuestion } from '../../src/app/delivery/answer-question';
import { LetterDialog } from './standing-card';
import { typedIn, voiceOf } from '../talk/turn';

/** A reader's question at the note's partner. */
export const questionLetter: LetterDialog = {
  inChannels: false,
  answers: {
    'answer-question': async (turn, { questionId }) => {
      const voice = voiceOf(turn);
      const typed = typedIn(turn, 'answer');
      const outcome = await answerQuestion(turn.app, { person: turn.person, questionId, typed });
      switch (outcome.kind) {
        case 'unknown':
          return voice.texts.messages.questionGone;
        case 'answered':
          return questionCard(voice, { ...outcome, notice: voice.texts.messages.answerSent });
        case 'answered-before':
          return questionCard(voice, { ...outcome, notice: voice.texts.notices.movedOn });
        case 'refused':
          return questionCard(voice, outcome);
      }
    },
  },
};
