/** A place in the file of settings that is probably not read as it was meant. */
export type EnvFileDoubt =
  | { readonly kind: 'cut' | 'open-quote'; readonly name: string }
  | { readonly kind: 'misspelt'; readonly name: string; readonly meant: string };

/** `NAME=value` as dotenv takes it, with `export` in front or without. */
const line = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*?)\s*$/;

/**
 * What in the text of a file of settings is probably a mistake: a value that ends at a `#` or never at its quote, and
 * a name that is nearly one of `known`. Whatever else is in the file is somebody else's. Of values nothing is told.
 */
export function envFileDoubts(text: string, known: readonly string[]): readonly EnvFileDoubt[] {
  return text.split(/\r\n?|\n/).flatMap((each): readonly EnvFileDoubt[] => {
    const [, name, value = ''] = line.exec(each) ?? [];
    if (name === undefined) return [];
    const meant = known.includes(name) ? undefined : known.find((other) => isNearly(name, other));
    if (meant !== undefined) return [{ kind: 'misspelt', name, meant }];
    if (!known.includes(name)) return [];
    if (/^["'`]/.test(value))
      return value.indexOf(value.charAt(0), 1) < 0 ? [{ kind: 'open-quote', name }] : [];
    return /^#\S|[^\s#]#/.test(value) ? [{ kind: 'cut', name }] : [];
  });
}

/** Whether names differ in capitals, underscores and at most one letter. */
function isNearly(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '')) as [string, string];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return [restA, restA.slice(1)].some((rest) => rest === restB || rest === restB.slice(1));
}

/** The text of a file, or nothing when it is UTF-16, which Windows PowerShell writes and dotenv reads as rubbish. */
export function textOf(bytes: Buffer): string | undefined {
  return bytes.includes(0) ? undefined : bytes.toString('utf8');
}
