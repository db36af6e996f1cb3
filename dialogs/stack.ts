import { StatePropertyAccessor, TurnContext } from 'botbuilder';
import { DialogState } from 'botbuilder-dialogs';
import { findScreenName } from './talk/screen';

type Unknown = Readonly<Record<string, unknown>>;

/**
 * Empties a saved dialog stack that these dialogs cannot read, because it has another version or is
 * damaged. The conversation then starts again. No data of an engagement are lost.
 */
export async function mendStack(
  state: StatePropertyAccessor<DialogState>,
  context: TurnContext,
): Promise<void> {
  const kept: unknown = await state.get(context);
  if (kept !== undefined && !isReadable(kept)) await state.set(context, { dialogStack: [] });
}

function isReadable(kept: unknown): boolean {
  const outer = stackIn(kept);
  if (!outer) return false;
  return outer.every((entry) => {
    const inner = stackIn(objectIn(objectIn(entry, 'state'), 'dialogs'));
    return entry['id'] === 'main' && inner !== undefined && inner.every(isScreen);
  });
}

function isScreen(entry: Unknown): boolean {
  const place = objectIn(objectIn(entry, 'state'), 'place');
  return (
    findScreenName(entry['id']) !== undefined &&
    place !== undefined &&
    Object.values(place).every((value) => typeof value !== 'object')
  );
}

function stackIn(value: unknown): readonly Unknown[] | undefined {
  const stack = isObject(value) ? value['dialogStack'] : undefined;
  return Array.isArray(stack) && stack.every(isObject) ? stack : undefined;
}

function objectIn(value: Unknown | undefined, key: string): Unknown | undefined {
  const found = value?.[key];
  return isObject(found) ? found : undefined;
}

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null;
}
