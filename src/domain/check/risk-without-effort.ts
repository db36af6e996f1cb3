import { answersRisk } from './answering';
import { tellsEffort } from './efforts';
import { isNone } from './none';
import { risksOf } from './risk-list';
import { answerTo, askedTelling, CheckRule } from './rule';
import { withoutBullet } from './sentences';
import { phrases, quoteOf } from './words';

const answers = phrases(
  '(?:the )?(?:we|fta|fm|fasttrack|partner|account team|ftc|microsoft|csm|engineering|vendor|provider|support)',
  '(?:der |das |die )?(?:wir|fta|partner|fasttrack|account-team|kontoteam|dienstleister|microsoft|hersteller)',
);

function isAnswer(line: string): boolean {
  return answers.exec(line.trimStart())?.index === 0 && tellsEffort(line);
}

/**
 * "Describe efforts to respond to, resolve and elevate escalations and blockers": finds the first risk that does
 * not say what is done about it, neither in plain words nor in a part of its own that tells no trouble. "None" is
 * no risk.
 */
export const riskWithoutEffort: CheckRule = {
  id: 'risk-without-effort',
  source: 'fta',
  find: (note) =>
    askedTelling(note, 'risks').flatMap((field) => {
      const risk = risksOf(answerTo(note, field), isAnswer).find(
        (one) => !isNone(withoutBullet(one)) && !tellsEffort(one) && !answersRisk(withoutBullet(one)),
      );
      return risk === undefined ? [] : [{ fieldId: field.id, quote: quoteOf(withoutBullet(risk)) }];
    }),
};
