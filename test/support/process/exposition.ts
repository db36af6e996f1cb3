/**
 * Reads metrics in Prometheus's text format. Returns the numbers by series, in the spelling of the text.
 * Throws at a line that is no sample, and at a sample without a type line for its metric before it.
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
    // A value that was not measured yet is NaN, in any spelling.
    const isNumber = /^nan$/i.test(value) || !Number.isNaN(Number(value));
    if (!known || !isNumber) throw new Error(`no sample of a known metric: ${line}`);
    samples[series] = Number(value);
  }
  return samples;
}
