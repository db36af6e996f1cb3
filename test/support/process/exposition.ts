/**
 * The samples of metrics in Prometheus's text form: the number by the series, as it is written. Throws at a line that is
 * none, and at a sample whose metric has no type in front of it.
 */
export function readExposition(text: string): Readonly<Record<string, number>> {
  const samples: Record<string, number> = {};
  const types = new Set<string>();
  for (const line of text.split('\n')) {
    const [, typed] = /^# TYPE (\w+) (?:counter|gauge|histogram|summary)$/.exec(line) ?? [];
    if (typed !== undefined) types.add(typed);
    if (line === '' || line.startsWith('#')) continue;
    const [, series = '', name = '', value = ''] = /^((\w+)(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? [];
    const known = types.has(name) || types.has(name.replace(/_(bucket|sum|count)$/, ''));
    // What was not measured yet is no number, in any spelling.
    const isNumber = /^nan$/i.test(value) || !Number.isNaN(Number(value));
    if (!known || !isNumber) throw new Error(`no sample of a known metric: ${line}`);
    samples[series] = Number(value);
  }
  return samples;
}
