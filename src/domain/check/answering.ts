import { holdsDay } from './figures';
import { sentencesOf } from './sentences';
import { tellsTrouble } from './trouble';
import { phrases } from './words';

const stops =
  /[;:]\s|\s[–—-]\s|\s?(?:->|→|=>|⇒)\s?|,?\s(?:but|however|therefore|aber|jedoch|daher|deshalb)\s/iu;
const commas = /,\s(?:and\s|und\s)?/u;

/** Beginnings of a part that only goes on with the one before it: a consequence, a cause. */
const goingOn = phrases(
  'so|thus|hence|then|otherwise|else|which|who|whose|that|because|since|due to|e\\.g|i\\.e|also|even',
  'so dass|sodass|so|dann|sonst|andernfalls|somit|wodurch|welche[rsmn]?|dass|weil|da|obgleich|z|vor allem|insbesondere|auch|sogar|denn',
);
/** Beginnings of a part that after a comma only describes what stands before it. */
const describing = phrases(
  'where|as|if|when|whenever|although|though|with|without|for|of|in|by|to|per|like|especially|mainly|\\p{L}{3,20}ing',
  'wenn|falls|obwohl|um|ohne|wo|wie|was|wer|seit|wegen|aufgrund',
);
/** A German clause that describes a noun: its verb is last, so no noun follows the article. */
const relative = /^(?:der|die|das|den|dem|deren|dessen)\s\p{Ll}/u;
/** What stands in brackets: mostly a figure or a name. */
const aside = /\([^()]{0,120}\)/gu;
const joined = /\s(?:and|or|und|oder|sowie)\s/iu;

/**
 * Whether a text tells more than a risk and its consequences. An effort has no fixed vocabulary ("ten units are on
 * their way to the lab"), so a second part is taken for one unless it tells of trouble itself or only goes on with
 * what stands before it; after a comma it must be long enough to be no item of a list.
 */
export function answersRisk(text: string): boolean {
  const [, ...later] = sentencesOf(withoutTopic(text.replace(aside, ' '))).flatMap((sentence) =>
    sentence.split(stops).flatMap((part) => part.split(commas).map((words, index) => ({ words, index }))),
  );
  return later.some(({ words, index }) => {
    const part = words.trim();
    if (goingOn.exec(part)?.index === 0 || tellsTrouble(part)) return false;
    if (index > 0 && (relative.test(part) || describing.exec(part)?.index === 0)) return false;
    const length = part.split(/\s+/).length;
    return index === 0 ? length >= 2 : length >= 4 && (holdsDay(part) || !joined.test(part));
  });
}

/** A text without the topic it begins with ("Data protection: ..."); a topic that tells of trouble is the risk itself. */
function withoutTopic(text: string): string {
  const topic = /^[^\s:;,.]{1,40}(?:\s[^\s:;,.]{1,40})?:\s/u.exec(text)?.[0];
  return topic === undefined || tellsTrouble(topic) ? text : text.slice(topic.length);
}
