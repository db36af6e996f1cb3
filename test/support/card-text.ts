type Node = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as Node[]) : []);

/**
 * Returns a card as text: a line for each text and input, and one for each row of buttons. Hidden parts are
 * left out.
 */
export function tellCard(card: Node): string {
  return [...list(card['body']).flatMap(tell), ...tellActions(list(card['actions']))].join('\n');
}

function tell(node: Node): readonly string[] {
  if (node['isVisible'] === false) return [];
  switch (node['type']) {
    case 'TextBlock':
      return node['style'] === 'heading' ? [`# ${text(node['text'])}`] : [text(node['text'])];
    case 'RichTextBlock':
      return [
        list(node['inlines'])
          .map((run) => text(run['text']))
          .join(''),
      ];
    case 'Container':
      return list(node['items']).flatMap(tell);
    case 'ColumnSet':
      return tellColumns(list(node['columns']));
    case 'ActionSet':
      return tellActions(list(node['actions']));
    case 'Input.ChoiceSet':
      return [`${label(node)} [${chosen(node)}]`];
    default:
      return String(node['type']).startsWith('Input.') ? [`${label(node)} [${text(node['value'])}]`] : [];
  }
}

/** Puts the progress bar's segments on one line; other columns come one after the other. */
function tellColumns(columns: readonly Node[]): readonly string[] {
  const told = columns.map((column) => list(column['items']).flatMap(tell));
  return told.every((lines) => lines.length === 1 && !lines[0]?.includes('['))
    ? [told.flat().join(' | ')]
    : told.flat();
}

function tellActions(actions: readonly Node[]): readonly string[] {
  const titles = actions.map((action) =>
    action['style'] === 'positive' ? `((${text(action['title'])}))` : `(${text(action['title'])})`,
  );
  return titles.length > 0 ? [titles.join(' ')] : [];
}

function label(input: Node): string {
  return `${text(input['label'])}${input['isRequired'] === true ? ' *' : ''}`;
}

function chosen(input: Node): string {
  const values = text(input['value']).split(',');
  return list(input['choices'])
    .filter((choice) => values.includes(text(choice['value'])))
    .map((choice) => text(choice['title']))
    .join(', ');
}
