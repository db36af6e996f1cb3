import { isPlaceholder } from './placeholder';
import { phrases } from './words';

const denial =
  /^[\s"'(]{0,5}(?:there (?:is|are|were) |es (?:gibt|bestehen|liegen) )?(?:(?:currently|presently|at present|at this time|at the moment|derzeit|aktuell|momentan|zurzeit|im moment|bisher|bislang|vorerst)[,:]? )?(?:(?:es )?(?:gibt|bestehen|liegen) )?(?:(?:derzeit|aktuell|momentan|zurzeit|bisher|bislang) )?(?:no|none|nothing|not any|keine?|keinen|keinerlei|nichts)(?!\p{L})[^.;,]{0,90}[.!)\s]{0,3}$/iu;
const troubles = phrases(
  'risks?|concerns?|issues?|escalations?|blockers?|questions?|problems?|requests?|support|to report|help|incidents?',
  'risik~|bedenken|eskalation~|probleme?n?|hindernisse?|blocker|fragen|anfragen|unterstützung|hilfe|vorfälle?|störungen?|blockaden?',
);
const bareDenial =
  /^[\s"'(]{0,5}(?:none|nothing|keine?|nichts)[\s,–-]{0,3}(?:at this time|at the moment|at present|right now|for now|so far|yet|currently|known|identified|open|derzeit|aktuell|momentan|zurzeit|bisher|bislang|im moment|bekannt)?[\s.!)"']{0,5}$/iu;

/** Whether a sentence says that there is nothing to tell: "None at this time", "Derzeit keine Risiken bekannt". */
export function tellsOfNone(sentence: string): boolean {
  return bareDenial.test(sentence) || (denial.test(sentence) && troubles.test(sentence));
}

/** Whether an answer is empty, a placeholder, or says that there is nothing to tell. */
export function isNone(answer: string): boolean {
  return isPlaceholder(answer) || tellsOfNone(answer);
}
