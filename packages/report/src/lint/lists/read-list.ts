/**
 * The rows of a tab-separated list: the first line names the columns, `#` begins a remark, empty lines are skipped.
 * @throws Error naming the line when a required column is missing or empty: the lists are ours, so that is a bug.
 */
export function readList<Column extends string>(
  text: string,
  required: readonly Column[],
): (Record<Column, string> & Readonly<Record<string, string>>)[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'));
  const columns = lines[0]?.line.split('\t').map((name) => name.trim()) ?? [];
  return lines.slice(1).map(({ line, number }) => {
    const cells = line.split('\t');
    const row = Object.fromEntries(columns.map((name, at) => [name, (cells[at] ?? '').trim()]));
    for (const name of required) if (!row[name]) throw new Error(`line ${number} of the list has no ${name}: ${line}`);
    return row as Record<Column, string> & Record<string, string>;
  });
}
