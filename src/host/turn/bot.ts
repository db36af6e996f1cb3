import { deliverMessage, Undelivered } from '../../../dialogs/talk/show';
import { Turn } from '../../../dialogs/talk/turn';
import { texts } from '../../../locales';
import { EndedTurn, TurnSubject } from '../metering/meter';
import { BotParts } from './bot-parts';
import { runTurn } from './run-turn';
import { Visit } from './visit';

/** Runs one turn: takes an activity, and sends at most one card and some plain messages. Never rejects. */
export type Bot = (visit: Visit) => Promise<void>;

/**
 * Creates the bot. It runs one turn at a time for each person, on all their devices. Every turn is logged
 * in one line and ends with an answer, also when it fails.
 */
export function createBot(parts: BotParts): Bot {
  const { app, lock, log, meter } = parts;
  return async (visit) => {
    const { incoming, reply } = visit;
    const { type } = incoming.logged;
    const started = performance.now();
    const reference = app.newId().slice(0, 8);
    const turnLog = log.child({ turn: reference, ...incoming.logged });
    const ended = (
      outcome: EndedTurn['outcome'],
      subject: TurnSubject | undefined,
      error?: unknown,
    ): void => {
      const took = performance.now() - started;
      meter.turn({ type, subject, outcome, seconds: took / 1_000 });
      const line = {
        outcome,
        ms: Math.round(took),
        verb: subject,
        ...(error !== undefined && { err: error }),
      };
      if (outcome === 'failed') turnLog.error(line, 'turn');
      else turnLog.info(line, 'turn');
    };
    // The message about a failure uses the language of the conversation, which this turn may have changed.
    let talking: Turn | undefined;
    const talk: Visit['talk'] = (turn, toldTo) => {
      talking = turn;
      return visit.talk(turn, toldTo);
    };
    try {
      const inTurn = { ...parts, log: turnLog };
      ended('answered', await lock(incoming.person.id, () => runTurn(inTurn, { ...visit, talk })));
      parts.afterTurn?.();
    } catch (error) {
      ended('failed', incoming.input.kind === 'press' ? incoming.input.press.verb : undefined, error);
      if (error instanceof Undelivered) return;
      const { messages } = texts[talking?.language ?? incoming.language];
      await deliverMessage(reply, messages.failed(reference)).catch((cause: unknown) => {
        turnLog.error({ err: cause }, 'the answer to a failed turn could not be sent');
      });
    }
  };
}
