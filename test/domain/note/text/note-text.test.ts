import { Paragraph } from '../../../../src/domain/note/note';
import { markdownText, plainText } from '../../../../src/domain/note/note-text';

const paragraph = (given: Partial<Paragraph>): Paragraph => ({
  label: '',
  body: '',
  list: [],
  bullet: false,
  besideBody: false,
  ...given,
});

describe('paragraphs as text and as Markdown', () => {
  it.each<[string, readonly Partial<Paragraph>[], string, string]>([
    ['only a body', [{ body: 'EXEC SUMMARY' }], 'EXEC SUMMARY', 'EXEC SUMMARY'],
    ['a label with its body', [{ label: 'RISKS', body: 'None' }], 'RISKS: None', '**RISKS:** None'],
    [
      'a body of several lines below its label',
      [{ label: 'RISKS', body: 'one\ntwo' }],
      'RISKS:\none\ntwo',
      '**RISKS:**\\\none\\\ntwo',
    ],
    [
      'an empty line in a body',
      [{ label: 'RISKS', body: 'one\n\ntwo' }],
      'RISKS:\none\n\ntwo',
      '**RISKS:**\\\none\\\n\\\ntwo',
    ],
    [
      'a label with a list',
      [{ label: 'SNAPSHOT', list: ['one', 'two'] }],
      'SNAPSHOT:\n   - one\n   - two',
      '**SNAPSHOT:**\n- one\n- two',
    ],
    [
      'two paragraphs, set apart',
      [
        { label: 'L1', body: 'Blocked' },
        { label: 'L2', body: 'Legal' },
      ],
      'L1: Blocked\n\nL2: Legal',
      '**L1:** Blocked\n\n**L2:** Legal',
    ],
    [
      'bullets, together and set apart from the others',
      [
        { body: 'EXEC SUMMARY' },
        { label: 'A', body: 'one', bullet: true },
        { label: 'B', list: ['two'], bullet: true },
        { label: 'C', body: 'three\nfour', bullet: true },
        { label: 'RISKS', body: 'None' },
      ],
      'EXEC SUMMARY\n\n- A: one\n- B:\n   - two\n- C:\nthree\nfour\n\nRISKS: None',
      'EXEC SUMMARY\n\n- **A:** one\n- **B:**\n  - two\n- **C:**\\\n  three\\\n  four\n\n**RISKS:** None',
    ],
    ['nothing', [], '', ''],
  ])('%s', (_, given, text, markdown) => {
    const paragraphs = given.map(paragraph);
    expect(plainText(paragraphs)).toBe(text);
    expect(markdownText(paragraphs)).toBe(markdown);
  });
});

describe('typed text is not read as Markdown', () => {
  it.each([
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['code', '`a`', '\\`a\\`'],
    ['a link', '[a](https://contoso.com)', '\\[a\\](https://contoso.com)'],
    ['HTML', '<b>a</b>', '\\<b\\>a\\</b\\>'],
    ['an entity', '&amp; &#42; & more', '\\&amp; \\&#42; & more'],
    ['a table', '| a |', '\\| a \\|'],
    ['a backslash', 'C:\\Users', 'C:\\\\Users'],
    ['a backslash at the end', 'C:\\', 'C:\\\\'],
    ['a heading', '# a', '\\# a'],
    ['a cut for the slide', '## a', '\\## a'],
    ['a tag, which is no heading', '#covid', '#covid'],
    ['a cut within a text', 'a ## b', 'a ## b'],
    ['a list', '- a', '\\- a'],
    ['another list', '+ a', '\\+ a'],
    ['a numbered list', '1. a', '1\\. a'],
    ['another numbered list', '12) a', '12\\) a'],
    ['a quote', '> a', '\\> a'],
    ['a number with a point', '1.5 hours', '1.5 hours'],
    ['a hyphen before a word', '-5 degrees', '-5 degrees'],
    ['a rule', '---', '\\---'],
    ['a rule with spaces', '- - -', '\\- - -'],
    ['a line of strokes', '===', '\\==='],
    ['a row of a table', ':-:', '\\:-:'],
    ['a fence', '~~~', '\\~\\~\\~'],
    ['an emoji', '💻', '💻'],
  ])('%s: %p is %p', (_, body, markdown) => {
    expect(markdownText([paragraph({ body })])).toBe(markdown);
    expect(markdownText([paragraph({ body: `a\n${body}` })])).toBe(`a\\\n${markdown}`);
    expect(markdownText([paragraph({ label: 'A', list: [body] })])).toBe(`**A:**\n- ${markdown}`);
  });
});
