import { languages, Localized } from '../../values/language';
import { searchable } from '../../values/text';

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

/** Returns true when a concern names its own FTC Insight ID. */
export function namesInsightId(text: string): boolean {
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
