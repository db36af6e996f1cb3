/** A probable mistake in the `.env` file: a line that is read differently from what its author meant. */
export type EnvFileDoubt =
  | { readonly kind: 'cut' | 'open-quote'; readonly name: string }
  | { readonly kind: 'misspelt'; readonly name: string; readonly meant: string };

/** A `NAME=value` line as dotenv reads it, with or without a leading `export`. */
const line = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*?)\s*$/;

/**
 * Returns the probable mistakes in the text of an `.env` file: a value cut off by a `#`, a quote that is
 * never closed, and a name that is nearly one of `known`. Other names belong to other programs and are
 * ignored. Never returns a value.
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

/** Returns true when the names differ only in capitals, underscores and at most one letter. */
function isNearly(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '')) as [string, string];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return [restA, restA.slice(1)].some((rest) => rest === restB || rest === restB.slice(1));
}

/**
 * Returns the text of a file, or undefined when it is UTF-16. Windows PowerShell writes that, and dotenv
 * cannot read it.
 */
export function textOf(bytes: Buffer): string | undefined {
  return bytes.includes(0) ? undefined : bytes.toString('utf8');
}
