import { offerFile } from '../../../dialogs/file-consent';
import { say } from '../../../dialogs/talk/show';
import { Turn } from '../../../dialogs/talk/turn';
import { rememberEngagements } from '../../app/walk/remember-engagements';
import { Person } from '../../domain/values/person';
import { TurnParts } from './bot-parts';
import { createPace } from './pace';
import { Visit } from './visit';

/** Creates the turn of a visit: the input, the person, the place, and the language of the answer. */
export function newTurn(parts: TurnParts, { incoming, reply }: Visit, person: Person): Turn {
  const { input, today, zone, author, place, reference } = incoming;
  const language = person.language ?? incoming.language;
  const pace = createPace(parts.clock);
  return {
    app: { ...parts.app, engagements: rememberEngagements(parts.app.engagements) },
    guide: parts.guide,
    input,
    today,
    zone,
    here: place === 'channel' ? reference : { ...reference, language },
    offerFile: parts.upload && place === 'personal' ? (file) => offerFile(reply, file) : undefined,
    author,
    say: async (text) => {
      await pace();
      return say(reply, text, parts.log);
    },
    wait: (ms) => parts.clock.wait(ms),
    person,
    language,
    answer: undefined,
    message: undefined,
    forgotten: false,
  };
}
