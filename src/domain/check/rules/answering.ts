import { Words } from '../reading/check-words';
import { holdsDay } from '../reading/figures';
import { sentencesOf } from '../reading/sentences';
import { tellsTrouble } from '../reading/trouble';

/** The separators within a sentence: a mark followed by a space, a dash, an arrow. */
const marks = /[;:]\s|\s[–—-]\s|\s?(?:->|→|=>|⇒)\s?/u;
/** The text in brackets, which is usually a figure or a name. */
const aside = /\([^()]{0,120}\)/gu;
/** A topic at the beginning of a text ("Data protection: ..."). */
const topicAtStart = /^[^\s:;,.]{1,40}(?:\s[^\s:;,.]{1,40})?:\s/u;

/**
 * Returns true if a text says more than a risk and its consequences. Efforts have no fixed vocabulary ("ten
 * units are on their way to the lab"). So a second part counts as an effort unless it describes trouble
 * itself or only continues the part before. After a comma it must also be too long for a list item.
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

/** Returns the parts of a sentence, split at its marks and at words such as "but". */
function partsOf(sentence: string, words: Words): readonly string[] {
  return words('turns')
    .replacedIn(sentence, () => '\n')
    .split(/,?\s\n\s/u)
    .flatMap((part) => part.split(marks))
    .map((part) => part.replaceAll('\n', ' '));
}

/** Returns an item of a list without the "and" before the last item. */
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

/**
 * Returns true when a part is a German clause that describes a noun. Its verb is last, so no noun follows
 * the article.
 */
function isRelative(part: string, words: Words): boolean {
  return words('relative-words').has(/^\p{L}+(?=\s\p{Ll})/u.exec(part)?.[0] ?? '');
}

/**
 * Returns a text without the topic at its beginning. A topic that describes trouble is the risk itself and
 * stays.
 */
function withoutTopic(text: string, words: Words): string {
  const topic = topicAtStart.exec(text)?.[0];
  return topic === undefined || tellsTrouble(topic, words) ? text : text.slice(topic.length);
}
