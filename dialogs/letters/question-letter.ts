import { PressOf } from '../../cards/actions';
import { questionCard } from '../../cards/delivery/question-card';
import { Card } from '../../cards/render';
import { answerQuestion } from '../../src/app/delivery/answer-question';
import { Turn, typedIn, voiceOf } from '../talk/turn';

/** Sends the typed answer to the reader who asked. */
export async function onAnswerQuestion(
  turn: Turn,
  { questionId }: PressOf<'answer-question'>,
): Promise<Card | string> {
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
}
