import { Language, languages, Localized } from '../../values/language';
import { searchable } from '../../values/text';
import { joined } from './joined';

/** The kind of concern that needs an FTC Insight ID. */
export const firstPartyKind = 'first-party';

/** A kind of concern with its label in each language. */
interface ConcernKind {
  readonly id: string;
  readonly label: Localized;
}

/** One concern. `named` is true when its line itself begins with the kind. */
export interface Concern {
  readonly kind: ConcernKind | undefined;
  readonly named: boolean;
  readonly text: string;
}

/**
 * Reads a text with a line for each concern. A line may begin with its kind, in any language: `Business: …`,
 * `[Security] …`, `Third-party – …`. Every other line takes the kind with the id `chosen`, or none.
 */
export function readConcerns(
  text: string,
  { kinds, chosen }: { kinds: readonly ConcernKind[]; chosen: string },
): readonly Concern[] {
  const fallback = kinds.find(({ id }) => id === chosen);
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^[-*•–]\s+/, ''))
    .filter((line) => line !== '')
    .map((line) => {
      const [, bracketed, plain, rest = ''] =
        /^(?:\[([^\]]{2,60})\]\s*[:–—-]?|([^:–—]{2,60}?)(?:\s*:|\s+[–—-]))\s+(.+)$/.exec(line) ?? [];
      const kind = kindCalled(bracketed ?? plain ?? '', kinds);
      return kind ? { kind, named: true, text: rest } : { kind: fallback, named: false, text: line };
    });
}

/**
 * Returns the lines of a note, each with its kind first. The FTC Insight ID goes to the first concern about
 * first-party software that names none itself, else to a line of its own.
 */
export function concernLines(
  text: string,
  given: { kinds: readonly ConcernKind[]; chosen: string; insightId: string; language: Language },
): readonly string[] {
  const { kinds, chosen, insightId, language } = given;
  const concerns = readConcerns(text, given);
  const lacking = concerns.findIndex(({ kind, text: said }) => {
    return kind?.id === firstPartyKind && !namesInsightId(said);
  });
  const owner = lacking < 0 && concerns.length === 1 && !concerns[0]?.kind ? 0 : lacking;
  const lines = concerns.map(({ kind, text: said }, index) => {
    return joined([kind?.label[language] ?? '', said, index === owner ? insightId : ''], ' – ');
  });
  const only = concerns.length === 0 ? kinds.find(({ id }) => id === chosen)?.label[language] : undefined;
  return [...lines, only ?? '', owner < 0 ? insightId : ''].filter((line) => line !== '');
}

/** Returns true when a concern names its own FTC Insight ID. */
function namesInsightId(text: string): boolean {
  return /\binsight\b[^\d\n]{0,20}\d{3}/iu.test(text);
}

/** Returns the kind whose label, in any language, is these words or alone begins with them. */
function kindCalled(words: string, kinds: readonly ConcernKind[]): ConcernKind | undefined {
  const said = searchable(words);
  if (said === '') return undefined;
  const labelled = (fits: (label: string) => boolean): readonly ConcernKind[] =>
    kinds.filter(({ label }) => languages.some((language) => fits(searchable(label[language]))));
  const [exact] = labelled((label) => label === said);
  const begun = labelled((label) => label.startsWith(`${said} `));
  return exact ?? (begun.length === 1 ? begun[0] : undefined);
}
