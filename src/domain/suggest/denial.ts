import { foldWord, Word } from './fold-word';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));
const beginnings = (words: string): RegExp => new RegExp(`^(?:${words.split(' ').map(foldWord).join('|')})`);

/** Words that deny the words after them, and words that deny only together with a word for trouble. */
const denies = beginnings('no$ without$ neither$ nor$ isn’t$ aren’t$ wasn’t$ weren’t$ kein ohne$ weder$');
const deniesTrouble = beginnings('not$ never$ cannot$ nothing$ nicht$ nie$ niemals$');
const contracted = beginnings('(?:can|don|doesn|didn|haven|hasn|hadn|won|couldn|wouldn)’t$');
/** Words after "not" or "nicht" that turn it into a denial of what follows: "not a …", "nicht wegen …". */
const denyingNext = list('a an the any about due because wegen aufgrund am um durch');
/** Words after a denying word that cancel the denial: "not only", "no longer", "no one". */
const noDenial = list('only just nur longer one mehr');

const trouble =
  /problem|issu|concern|troubl|difficult|shortag|obstacl|blocker|bedenk|schwierigkeit|mangel|hindernis|engpass|stolperstein|hurd/;
const about = list('with for in of around about regarding concerning mit bei für im in von beim wegen zu am');
const linking = list(
  'is are was were be been have has had make makes pose cause causes ist sind war waren macht machen hat haben gibt bereitet stellt',
);
const or = list('or nor oder noch');
const turning = list(
  'but however although though while because due since until before after by aber sondern jedoch sonst weil da denn obwohl wegen bis bevor vor nach seit',
);
const filling = list(
  'a an the any of our their der die das den dem des ein eine einen einer eines unser ihre or nor oder noch',
);
const smooth = list('problemlos problemlose reibungslos reibungslose einwandfrei');
const solved = list('solved resolved fixed sorted gelöst behoben geklärt erledigt ausgeräumt beseitigt');
const pointing = list('that this it which is was now das dies es ist wurde inzwischen');
const unsettled = list(
  'until till once unless when if before must need needs should to be will not bis sobald wenn falls muss müssen soll sollen nicht noch wird werden kann erst',
);

const nearby = 4;
const inList = 7;
const farthest = 12;

/**
 * Returns for each word, in English or German, if the text denies it: "no VPN problems", "not a licensing
 * issue", "VPN ist kein Problem", "the firewall is fixed". A missing thing does not count as denied, so "no
 * budget" stays. The denying word itself counts as denied only together with trouble, so that a term may
 * begin with it.
 */
export function deniedWords(words: readonly Word[]): readonly boolean[] {
  const denied = words.map(() => false);
  const deny = (from: number, step: 1 | -1, goesOn: (word: Word) => boolean): void => {
    for (let index = from, count = 0; count < farthest; index += step, count += 1) {
      const word = words[index];
      if (!word || !goesOn(word)) return;
      denied[index] = true;
    }
  };
  words.forEach((word, index) => {
    const sameClause = (other: Word): boolean => other.clause === word.clause && !turning.has(other.folded);
    const sameSentence = (other: Word): boolean =>
      other.sentence === word.sentence && !turning.has(other.folded);
    if (smooth.has(word.folded) || isSolved(words, index)) {
      deny(index, -1, pointsBack(words, index) ? sameSentence : sameClause);
    }
    const strength = denialOf(words, index);
    if (strength === 'none') return;
    const troubleAt = troubleAfter(words, index);
    if (troubleAt === undefined) {
      if (strength === 'full') denyNext(words, index, denied);
      return;
    }
    for (let inside = index; inside <= troubleAt; inside += 1) denied[inside] = true;
    if (about.has(words[troubleAt + 1]?.folded ?? '')) {
      deny(troubleAt + 1, 1, isList(words, troubleAt) ? sameSentence : sameClause);
    }
    if (linking.has(words[index - 1]?.folded ?? '')) {
      deny(index - 1, -1, (other) => sameClause(other) && !/^(?:and|und)$/.test(other.folded));
    }
  });
  return denied;
}

function denialOf(words: readonly Word[], index: number): 'none' | 'trouble' | 'full' {
  const folded = words[index]?.folded ?? '';
  const next = words[index + 1]?.folded ?? '';
  if (noDenial.has(next)) return 'none';
  if (denies.test(folded)) return 'full';
  if (deniesTrouble.test(folded)) return denyingNext.has(next) ? 'full' : 'trouble';
  return contracted.test(folded) ? 'trouble' : 'none';
}

/**
 * Returns the position of a word for trouble soon after a denying word, or further away in a list: "no
 * network, VPN or DNS issues".
 */
function troubleAfter(words: readonly Word[], index: number): number | undefined {
  const own = words[index];
  let listed = false;
  for (let at = index + 1; at <= index + inList; at += 1) {
    const word = words[at];
    if (!word || word.sentence !== own?.sentence || turning.has(word.folded)) return undefined;
    listed ||= or.has(word.folded);
    const near = at <= index + nearby && word.clause === own.clause;
    if (trouble.test(word.folded) && (near || listed)) return at;
  }
  return undefined;
}

/** Returns true when a clause only refers to the one before it: "the VPN was slow, that is fixed". */
function pointsBack(words: readonly Word[], index: number): boolean {
  const clause = words[index]?.clause;
  const first = words.slice(Math.max(0, index - farthest), index + 1).find((word) => word.clause === clause);
  return pointing.has(first?.folded ?? '');
}

/**
 * Returns true when the words that follow are a list, whose commas do not separate clauses: "with the
 * network, VPN or licences".
 */
function isList(words: readonly Word[], index: number): boolean {
  const following = words.slice(index + 1, index + farthest);
  return following.some(({ folded, sentence }) => sentence === words[index]?.sentence && or.has(folded));
}

/** Denies the next two words that are not fillers. */
function denyNext(words: readonly Word[], index: number, denied: boolean[]): void {
  let told = 0;
  for (let at = index + 1; told < 2; at += 1) {
    const word = words[at];
    if (!word || word.clause !== words[index]?.clause || turning.has(word.folded)) return;
    denied[at] = true;
    if (!filling.has(word.folded)) told += 1;
  }
}

/**
 * Returns true when a word says that the subject of its clause is solved, and no word near it contradicts
 * that.
 */
function isSolved(words: readonly Word[], index: number): boolean {
  const own = words[index];
  if (!own || !solved.has(own.folded)) return false;
  const near = words.slice(Math.max(0, index - farthest), index + nearby);
  return !near.some(({ clause, folded }) => clause === own.clause && unsettled.has(folded));
}
