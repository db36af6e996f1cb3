import { Words } from '../reading/check-words';
import { isNone } from '../reading/none';
import { quoteOf } from '../reading/quote-of';
import { withoutBullet } from '../reading/sentences';
import { answersRisk } from './answering';
import { tellsEffort } from './efforts';
import { risksOf } from './risk-list';
import { answerTo, askedTelling, CheckRule } from './rule';

/**
 * The guidance asks to "describe efforts to respond to, resolve and elevate escalations and blockers". The
 * rule finds the first risk that does not say what is done about it. An effort may be in plain words or in
 * a separate part without trouble. "None" is not a risk.
 */
export const riskWithoutEffort: CheckRule = {
  id: 'risk-without-effort',
  source: 'fta',
  needs: ['troubles', 'effort-things', 'effort-denials', 'going-on', 'abbreviations'],
  find: (note, words) => {
    const isAnswer = (line: string): boolean =>
      words('risk-answerers').openingOf(line.trimStart()) !== undefined && tellsEffort(line, words);
    return askedTelling(note, 'risks').flatMap((field) => {
      const risks = risksOf(answerTo(note, field), { isAnswer, words });
      const found = risks.find((risk) => isUnanswered(risk, words));
      return found === undefined ? [] : [{ fieldId: field.id, quote: quoteOf(withoutBullet(found)) }];
    });
  },
};

function isUnanswered(risk: string, words: Words): boolean {
  const told = withoutBullet(risk);
  return !isNone(told, words) && !tellsEffort(risk, words) && !answersRisk(told, words);
}
