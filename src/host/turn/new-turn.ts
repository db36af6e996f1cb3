import { TurnContext } from 'botbuilder';
import { offerFile } from '../../../dialogs/file-consent';
import { say } from '../../../dialogs/talk/show';
import { Turn } from '../../../dialogs/talk/turn';
import { rememberEngagements } from '../../app/walk/remember-engagements';
import { languageOf } from '../../domain/values/language';
import { Person } from '../../domain/values/person';
import { cleanLine } from '../../domain/values/text';
import { TurnParts } from './bot-parts';
import { isPersonal, readInput, referenceFrom } from '../teams/incoming';
import { createPace } from './pace';
import { localDayFor } from '../teams/local-day';

/** A turn about to begin: what was done, by whom, where, and in which language it is answered. */
export function newTurn(parts: TurnParts, context: TurnContext, person: Person): Turn {
  const { activity } = context;
  const { zone, today } = localDayFor(activity, parts.app.now());
  const language = person.language ?? languageOf(activity.locale);
  const pace = createPace(parts.clock);
  return {
    app: { ...parts.app, engagements: rememberEngagements(parts.app.engagements) },
    guide: parts.guide,
    input: readInput(context),
    today,
    zone,
    here: referenceFrom(context, { key: { id: person.id, tenantId: person.tenantId }, language, zone }),
    offerFile: parts.upload && isPersonal(context) ? (file) => offerFile(context, file) : undefined,
    author: cleanLine(activity.from?.name ?? '').slice(0, 100),
    say: async (text) => {
      await pace();
      return say(context, text, parts.log);
    },
    wait: (ms) => parts.clock.wait(ms),
    person,
    language,
    answer: undefined,
    message: undefined,
    forgotten: false,
  };
}
