import { Paragraph } from './note';

/** Returns a note as plain text for FTOP. An empty line separates paragraphs, but not bullets. */
export function plainText(paragraphs: readonly Paragraph[]): string {
  return setApart(paragraphs, ({ label, body, list, bullet }) => {
    const head = label === '' ? '' : `${label}:`;
    const told = [head, body].filter((part) => part !== '').join(body.includes('\n') ? '\n' : ' ');
    const entries = list.map((entry) => `   - ${entry}`);
    return [`${bullet ? '- ' : ''}${told}`, ...entries].join('\n');
  });
}

/** Returns the same note as Markdown. Labels are bold, and typed text is never read as Markdown. */
export function markdownText(paragraphs: readonly Paragraph[]): string {
  return setApart(paragraphs, ({ label, body, list, bullet }) => {
    const indent = bullet ? '  ' : '';
    const head = label === '' ? '' : `**${literal(label)}:**`;
    const lines = body === '' ? [] : body.split('\n').map(literal);
    const told = [head, lines.join(`\\\n${indent}`)].filter((part) => part !== '');
    const entries = list.map((entry) => `${indent}- ${literal(entry)}`);
    return [`${bullet ? '- ' : ''}${told.join(lines.length > 1 ? `\\\n${indent}` : ' ')}`, ...entries].join(
      '\n',
    );
  });
}

function setApart(paragraphs: readonly Paragraph[], told: (paragraph: Paragraph) => string): string {
  return paragraphs
    .map((paragraph, index) => {
      const together = paragraph.bullet && paragraphs[index - 1]?.bullet;
      const gap = index === 0 ? '' : together ? '\n' : '\n\n';
      return gap + told(paragraph);
    })
    .join('');
}

/**
 * Escapes a line for Markdown. This includes a line of only dashes or equals signs, which would turn the
 * line before into a heading.
 */
function literal(line: string): string {
  return line
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([-+#]|\d+[.)])(?=\s|#|$)/, (_, blanks: string, mark: string) => {
      return blanks + (/^\d/.test(mark) ? mark.replace(/[.)]$/, '\\$&') : `\\${mark}`);
    })
    .replace(/^(\s*)(?=[-=:][-=:\s]*$)/, '$1\\')
    .replace(/&(?=#?\w+;)/g, '\\&');
}
