/** What is wrong with a field before it is sent; undefined where nothing is. */
export type Fault = string | undefined;

/** Something has to be written, and no more than that. */
export function written(text: string, most: number): Fault {
  return text.trim() === '' ? '请填写' : short(text, most);
}

/** May be left out. */
export function short(text: string, most: number): Fault {
  const over = [...text.trim()].length - most;
  return over > 0 ? `太长了，请删掉${over}个字` : undefined;
}

export function chosen(value: string | null): Fault {
  return value === null || value === '' ? '请选一项' : undefined;
}

/** Each line is one, and none is longer than that. */
export function linesEach(text: string, mostLines: number, mostLetters: number): Fault {
  const lines = linesOf(text);
  if (lines.length === 0) return '请填写';
  if (lines.length > mostLines) return `最多${mostLines}项，现在有${lines.length}项`;
  const long = lines.findIndex((line) => [...line].length > mostLetters);
  return long < 0 ? undefined : `第${long + 1}项太长了，每项最多${mostLetters}个字`;
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Names apart by commas, spaces or lines. */
export function namesOf(text: string): string[] {
  return text
    .split(/[\s、，,；;]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A whole number within these; may be left out. */
export function wholeNumber(text: string, least: number, most: number): Fault {
  if (text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? undefined : `请填${least}到${most}的整数`;
}

/** Money as one writes it: `1200` or `1200.50`; in cents. Undefined where it is none. */
export function centsOf(text: string): number | undefined {
  const typed = text.trim().replace(/[,，]/g, '');
  if (typed === '') return 0;
  const found = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(typed);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined;
}
