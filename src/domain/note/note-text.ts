import { Paragraph } from './note';

/** A note as plain text, as FTOP takes it: paragraphs are set apart by an empty line, bullets stand together. */
export function plainText(paragraphs: readonly Paragraph[]): string {
  return setApart(paragraphs, ({ label, body, list, bullet }) => {
    const head = label === '' ? '' : `${label}:`;
    const told = [head, body].filter((part) => part !== '').join(body.includes('\n') ? '\n' : ' ');
    const entries = list.map((entry) => `   - ${entry}`);
    return [`${bullet ? '- ' : ''}${told}`, ...entries].join('\n');
  });
}

/** The same note as Markdown: labels are bold, and nothing that was typed is read as a mark. */
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

/** A line whose marks Markdown leaves alone; one of nothing but strokes would make a heading of the line before. */
function literal(line: string): string {
  return line
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([-+#]|\d+[.)])(?=\s|#|$)/, (_, blanks: string, mark: string) => {
      return blanks + (/^\d/.test(mark) ? mark.replace(/[.)]$/, '\\$&') : `\\${mark}`);
    })
    .replace(/^(\s*)(?=[-=:][-=:\s]*$)/, '$1\\')
    .replace(/&(?=#?\w+;)/g, '\\&');
}
