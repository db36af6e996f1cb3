import { Words } from '../reading/check-words';
import { isBullet, linesIn, withoutBullet } from '../reading/sentences';

const arrow = /^\s*(?:->|→|=>|»|⇒|–>)/u;

function goesOn(line: string, words: Words): boolean {
  const told = withoutBullet(line);
  const beginning = /^[\p{L} -]{2,40}(?=\s?[:–=]| -\s)/u.exec(told)?.[0];
  if (arrow.test(line) || arrow.test(told)) return true;
  if (!isBullet(line) && /^\p{Ll}/u.test(told)) return true;
  return beginning !== undefined && words('risk-labels').openingOf(beginning) !== undefined;
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * Returns the risks of a text: its list items if it has any, else its paragraphs, else its lines. A line
 * that continues the one before belongs to it. It begins in lower case, is indented deeper, or has a label
 * ("Mitigation:", "Maßnahme:"). It may also be one for which `isAnswer` returns true. The lines after a
 * heading belong to the heading.
 */
export function risksOf(
  text: string,
  { isAnswer, words }: { isAnswer: (line: string) => boolean; words: Words },
): readonly string[] {
  const lines = linesIn(text);
  const listed = lines.some(isBullet);
  const inBlocks = !listed && /\n\s*\n/.test(text);
  if (inBlocks)
    return joined(
      text.split(/\n\s*\n/).filter((block) => block.trim() !== ''),
      (block) => goesOn(block, words),
    );
  const depth = Math.min(...lines.filter(isBullet).map(depthOf));
  return joined(lines, (line, before) => {
    if (goesOn(line, words)) return true;
    if (listed) return !isBullet(line) || depthOf(line) > depth;
    return before.trimEnd().endsWith(':') || isAnswer(line);
  }).filter((risk) => !listed || !/^[^\n]{1,80}:$/.test(risk.trim()));
}

function joined(
  parts: readonly string[],
  belongs: (part: string, before: string) => boolean,
): readonly string[] {
  const risks: string[] = [];
  for (const part of parts) {
    const before = risks.at(-1);
    if (before !== undefined && belongs(part, before)) risks[risks.length - 1] = `${before}\n${part}`;
    else risks.push(part);
  }
  return risks;
}
