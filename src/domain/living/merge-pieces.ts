import { NoteField } from '../note/note-kind';

/** The mark between the pieces of a field's text, or undefined for a field that holds one value. */
export function pieceMark({ type, prefill }: Pick<NoteField, 'type' | 'prefill'>): string | undefined {
  if (type === 'text' || type === 'workload-lines') return '\n';
  if (type === 'workloads') return ',';
  return prefill === 'items' ? '; ' : undefined;
}

/**
 * Merges a text that was filled in and then edited with the text that would be filled in now. Pieces that
 * were filled in and not touched are replaced or removed, new pieces come to their place, and typed pieces
 * stay in their order. A filled-in piece that was deleted stays deleted.
 */
export function mergePieces(given: {
  readonly filledIn: string;
  readonly typed: string;
  readonly now: string;
  readonly mark: string;
}): string {
  const [before, typed, now] = [given.filledIn, given.typed, given.now].map((text) =>
    text === '' ? [] : text.split(given.mark),
  );
  if (!before || !typed || !now) return given.typed;
  const goes = (piece: string): boolean => piece !== '' && before.includes(piece) && !now.includes(piece);
  const gone = typed.findIndex(goes);
  const merged = typed.filter((piece) => !goes(piece));
  for (const [index, piece] of now.entries()) {
    if (before.includes(piece) || merged.includes(piece)) continue;
    merged.splice(placeOf(now, index, { merged, gone }), 0, piece);
  }
  return merged.join(given.mark);
}

/**
 * Returns the index for a new piece: after the nearest one that precedes it, else before the nearest one
 * that follows it, else where the first removed one was, else the end.
 */
function placeOf(
  now: readonly string[],
  index: number,
  { merged, gone }: { merged: readonly string[]; gone: number },
): number {
  const previous = now.slice(0, index).findLast((piece) => merged.includes(piece));
  if (previous !== undefined) return merged.lastIndexOf(previous) + 1;
  const next = now.slice(index + 1).find((piece) => merged.includes(piece));
  if (next !== undefined) return merged.indexOf(next);
  return gone < 0 ? merged.length : gone;
}
