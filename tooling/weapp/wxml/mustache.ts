import { asText } from './as-text.ts';
import { compileExpression, type Evaluate } from './expression.ts';

/** Compiles text with `{{…}}` in it. A single expression keeps its type, anything else becomes text. */
export function compileMustache(source: string): Evaluate {
  const parts = split(source);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return (at) => parts.map((part) => wordValue(part(at))).join('');
}

/** The inside of a single `{{…}}`, or the text itself. */
export function insideMustache(source: string): string {
  return /^\s*\{\{([\s\S]*)\}\}\s*$/.exec(source)?.[1] ?? source;
}

/** How the view prints a value. */
export function wordValue(value: unknown): string {
  return value === null ? 'null' : asText(value);
}

function split(source: string): Evaluate[] {
  const parts: Evaluate[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('{{', at);
    const close = open === -1 ? -1 : endOf(source, open + 2);
    if (close === -1) {
      parts.push(constant(source.slice(at)));
      break;
    }
    if (open > at) parts.push(constant(source.slice(at, open)));
    parts.push(compileExpression(source.slice(open + 2, close)));
    at = close + 2;
  }
  return parts.length > 0 ? parts : [constant('')];
}

/** `{{ {a: {b: 1}} }}` ends at its last braces. */
function endOf(source: string, from: number): number {
  let close = source.indexOf('}}', from);
  while (close !== -1 && source[close + 2] === '}') close += 1;
  return close;
}

const constant =
  (text: string): Evaluate =>
  () =>
    text;
