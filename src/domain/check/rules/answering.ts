import { Words } from '../reading/check-words';
import { holdsDay } from '../reading/figures';
import { sentencesOf } from '../reading/sentences';
import { tellsTrouble } from '../reading/trouble';

/** What parts a sentence: a mark with a blank behind it, a dash, an arrow. */
const marks = /[;:]\s|\s[–—-]\s|\s?(?:->|→|=>|⇒)\s?/u;
/** What stands in brackets: mostly a figure or a name. */
const aside = /\([^()]{0,120}\)/gu;
/** A topic that a text begins with ("Data protection: ..."). */
const topicAtStart = /^[^\s:;,.]{1,40}(?:\s[^\s:;,.]{1,40})?:\s/u;

/**
 * Returns true if a text tells more than a risk and its consequences. An effort has no fixed vocabulary ("ten units
 * are on their way to the lab"), so a second part is taken for one unless it tells of trouble itself or only goes on
 * with what stands before it; after a comma it must be long enough to be no item of a list.
 */
export function answersRisk(text: string, words: Words): boolean {
  const [, ...later] = sentencesOf(withoutTopic(text.replace(aside, ' '), words), words).flatMap((sentence) =>
    partsOf(sentence, words).flatMap((part) =>
      part
        .split(/,\s/u)
        .map((typed, index) => ({ part: index > 0 ? withoutJoint(typed, words) : typed.trim(), index })),
    ),
  );
  return later.some(({ part, index }) => {
    if (words('going-on').openingOf(part) !== undefined || tellsTrouble(part, words)) return false;
    if (index > 0 && (isRelative(part, words) || words('describing').openingOf(part) !== undefined))
      return false;
    const length = part.split(/\s+/).length;
    return index === 0 ? length >= 2 : length >= 4 && (holdsDay(part, words) || !joinsItems(part, words));
  });
}

/** The parts of a sentence, at its marks and at words such as "but". */
function partsOf(sentence: string, words: Words): readonly string[] {
  return words('turns')
    .replacedIn(sentence, () => '\n')
    .split(/,?\s\n\s/u)
    .flatMap((part) => part.split(marks))
    .map((part) => part.replaceAll('\n', ' '));
}

/** An item of a list without the "and" before the last one. */
function withoutJoint(typed: string, words: Words): string {
  const part = typed.trim();
  const joint = words('joints').openingOf(part);
  return joint === undefined ? part : part.slice(joint.length).trim();
}

function joinsItems(part: string, words: Words): boolean {
  return words('joints')
    .allIn(part)
    .some(({ index }) => index > 0);
}

/** Whether a part is a German clause that describes a noun: its verb is last, so no noun follows the article. */
function isRelative(part: string, words: Words): boolean {
  return words('relative-words').has(/^\p{L}+(?=\s\p{Ll})/u.exec(part)?.[0] ?? '');
}

/** A text without the topic it begins with; a topic that tells of trouble is the risk itself. */
function withoutTopic(text: string, words: Words): string {
  const topic = topicAtStart.exec(text)?.[0];
  return topic === undefined || tellsTrouble(topic, words) ? text : text.slice(topic.length);
}
