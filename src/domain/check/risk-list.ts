import { isBullet, linesIn, withoutBullet } from './sentences';
import { phrases } from './words';

const label = phrases(
  'next(?: steps?| actions?)?|mitigations?|actions?(?: taken| plan)?|responses?|resolutions?|efforts?|plan(?: b)?|work-?arounds?|counter-?measures?|remediation|status|impact|owner|update|eta|due',
  '(?:gegen)?maßnahmen?|(?:gegen)?massnahmen?|weiter(?:es vorgehen)?|nächster? schritte?|nächste schritte|vorgehen|lösung|aktion(?:en)?|auswirkung~|stand|umgehung~|abhilfe',
);
const arrow = /^\s*(?:->|→|=>|»|⇒|–>)/u;

function goesOn(line: string): boolean {
  const words = withoutBullet(line);
  const beginning = /^[\p{L} -]{2,40}(?=\s?[:–=]| -\s)/u.exec(words)?.[0];
  if (arrow.test(line) || arrow.test(words)) return true;
  if (!isBullet(line) && /^\p{Ll}/u.test(words)) return true;
  return beginning !== undefined && label.exec(beginning)?.index === 0;
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * The risks of a text: its points if it has any, else its paragraphs, else its lines. A line that goes on with
 * the one before it (in lower case, deeper, "Mitigation:", "Maßnahme:", or as `isAnswer` knows) belongs to it; so
 * do the lines after a heading.
 */
export function risksOf(text: string, isAnswer: (line: string) => boolean): readonly string[] {
  const lines = linesIn(text);
  const listed = lines.some(isBullet);
  const inBlocks = !listed && /\n\s*\n/.test(text);
  if (inBlocks)
    return joined(
      text.split(/\n\s*\n/).filter((block) => block.trim() !== ''),
      goesOn,
    );
  const depth = Math.min(...lines.filter(isBullet).map(depthOf));
  return joined(lines, (line, before) => {
    if (goesOn(line)) return true;
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
