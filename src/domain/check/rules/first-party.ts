import { Words } from '../reading/check-words';
import { linesIn, sentencesOf } from '../reading/sentences';

/** The long number of a case with Microsoft's support. */
const supportCase = /(?<!\d)[12]\d{14,15}(?!\d)/;

/**
 * Returns true if concerns describe a fault or a missing feature of Microsoft's software. With `strictly`,
 * only when they say so in plain words. The whole line decides who is at fault. It is not Microsoft when
 * the line names another maker. It is not Microsoft either when the line names the network or the hardware,
 * unless it puts the fault on Microsoft.
 */
export function tellsFirstPartyFault(
  concerns: string,
  { strictly, words }: { strictly: boolean; words: Words },
): boolean {
  return linesIn(concerns).some((line) => {
    const isBlamed = words('blamed').isIn(line) || supportCase.test(line);
    if (words('other-makers').isIn(line) || (words('surroundings').isIn(line) && !isBlamed)) return false;
    return sentencesOf(line, words).some((sentence) => {
      if (words('fault-denials').isIn(sentence)) return false;
      if (words('first-party').isIn(sentence)) return true;
      if (strictly || !words('products').isIn(sentence) || words('fault-matters').isIn(sentence))
        return false;
      return isBlamed || words('faults').isIn(sentence);
    });
  });
}
