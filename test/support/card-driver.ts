/** The parts of a button of a card that a press needs. */
export interface CardAction {
  readonly title: string;
  readonly style: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly associatedInputs: 'auto' | 'none';
}

/** An input of a card with the value that the card shows. */
export interface CardInput {
  readonly type: string;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isRequired: boolean;
  readonly isMultiSelect: boolean;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

/** The data that a client sends for a pressed button. */
export interface CardPress {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type Node = Readonly<Record<string, unknown>>;

/**
 * Returns every button that sends data, in the order of the card, without the fallbacks for older clients.
 */
export function actionsOf(card: unknown): readonly CardAction[] {
  return nodesOf(card)
    .filter(({ type }) => type === 'Action.Execute')
    .map((node) => ({
      title: textIn(node, 'title'),
      style: textIn(node, 'style'),
      verb: textIn(node, 'verb'),
      data: (node['data'] ?? {}) as CardAction['data'],
      associatedInputs: node['associatedInputs'] === 'none' ? 'none' : 'auto',
    }));
}

/** Returns every input, in the order of the card. */
export function inputsOf(card: unknown): readonly CardInput[] {
  return nodesOf(card)
    .filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'))
    .map((node) => ({
      type: textIn(node, 'type'),
      id: textIn(node, 'id'),
      label: textIn(node, 'label'),
      value: textIn(node, 'value'),
      isRequired: node['isRequired'] === true,
      isMultiSelect: node['isMultiSelect'] === true,
      choices: (node['choices'] ?? []) as CardInput['choices'],
    }));
}

/** Returns all texts of a card, one on each line. */
export function textOf(card: unknown): string {
  return nodesOf(card)
    .filter(({ type }) => type === 'TextBlock' || type === 'TextRun')
    .map((node) => textIn(node, 'text'))
    .join('\n');
}

/** Returns the card's primary button. Throws when there is none, or more than one. */
export function findPrimary(card: unknown): CardAction {
  const found = actionsOf(card).filter(({ style }) => style === 'positive');
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} primary buttons on ${told(card)}`);
  return found[0];
}

/** Returns the first button with this verb and, where given, these data. Throws when there is none. */
export function findAction(card: unknown, verb: string, data: Node = {}): CardAction {
  const found = actionsOf(card).find(
    (action) =>
      action.verb === verb && Object.entries(data).every(([key, value]) => action.data[key] === value),
  );
  if (!found) throw new Error(`no button sends ${verb} on ${told(card)}`);
  return found;
}

/**
 * Returns the values of all inputs of a card, with the `typed` ones replaced, as a client that checks inputs
 * sends them. Throws for an input that the card does not have, a choice that it does not offer, and an empty
 * required input.
 */
export function fillIn(card: unknown, typed: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inputs = inputsOf(card);
  const strange = Object.keys(typed).filter((id) => !inputs.some((input) => input.id === id));
  if (strange.length > 0) throw new Error(`no input ${strange.join(', ')} on ${told(card)}`);
  const values = inputs.map(({ id, value, isRequired, isMultiSelect, choices }): [string, string] => {
    const filled = typed[id] ?? value;
    if (filled === '' && isRequired) throw new Error(`required input ${id} is empty on ${told(card)}`);
    const chosen = isMultiSelect ? filled.split(',') : [filled];
    const offered = choices.length === 0 || chosen.every((one) => choices.some((c) => c.value === one));
    if (filled !== '' && !offered) throw new Error(`input ${id} does not offer "${filled}" on ${told(card)}`);
    return [id, filled];
  });
  return Object.fromEntries(values);
}

/** Returns the data that a client sends for this button. Inputs are left out when the button takes none. */
export function press(action: CardAction, inputs: Readonly<Record<string, string>> = {}): CardPress {
  const { verb, data, associatedInputs } = action;
  return { verb, data: associatedInputs === 'none' ? data : { ...data, ...inputs } };
}

/**
 * Returns the press of the card's primary button, with the `typed` inputs replaced. Throws as `fillIn` does.
 */
export function pressPrimary(card: unknown, typed: Readonly<Record<string, string>> = {}): CardPress {
  return press(findPrimary(card), fillIn(card, typed));
}

/** Returns the card in the answer to an invoke. Throws with the content of the answer when it has no card. */
export function cardIn(answer: { readonly status: number; readonly body?: unknown }): unknown {
  const body = (answer.body ?? {}) as { readonly type?: string; readonly value?: unknown };
  if (answer.status !== 200 || body.type !== 'application/vnd.microsoft.card.adaptive') {
    throw new Error(`no card in the answer: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return body.value;
}

/** Returns every object of the card in its order, without the fallbacks. */
function nodesOf(node: unknown): readonly Node[] {
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.entries(node)
    .filter(([key]) => key !== 'fallback' && key !== 'data')
    .flatMap(([, value]) => nodesOf(value));
  return [node as Node, ...below];
}

function textIn(node: Node, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : '';
}

function told(card: unknown): string {
  const [title = 'a card without text'] = textOf(card).split('\n').slice(-1);
  return `the card ending in "${title}" with ${actionsOf(card)
    .map(({ verb }) => verb)
    .join(', ')}`;
}
