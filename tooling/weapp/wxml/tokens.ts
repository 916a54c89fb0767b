/** A piece of an expression between `{{` and `}}`. */
export interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'sign' | 'end';
  readonly text: string;
}

const signs = ['...', '===', '!==', '&&', '||', '??', '==', '!=', '<=', '>=', ...'+-*/%<>!~?:.,()[]{}&|^'];
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const space = /^\s+/.exec(rest)?.[0];
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const token = readToken(rest);
    if (token === undefined) throw new SyntaxError(`“${rest[0]}” cannot stand in {{${source}}}`);
    tokens.push(token.token);
    at += token.length;
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function readToken(rest: string): { token: Token; length: number } | undefined {
  const number = /^(0x[\da-f]+|\d+\.?\d*(e[+-]?\d+)?|\.\d+)/i.exec(rest)?.[0];
  if (number !== undefined) return { token: { kind: 'number', text: number }, length: number.length };
  const name = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(rest)?.[0];
  if (name !== undefined) return { token: { kind: 'name', text: name }, length: name.length };
  const quoted = /^'((?:[^'\\]|\\.)*)'|^"((?:[^"\\]|\\.)*)"/.exec(rest);
  if (quoted) {
    const text = (quoted[1] ?? quoted[2] ?? '').replace(/\\(.)/g, (_, char: string) => escapes[char] ?? char);
    return { token: { kind: 'string', text }, length: quoted[0].length };
  }
  const sign = signs.find((one) => rest.startsWith(one));
  return sign === undefined ? undefined : { token: { kind: 'sign', text: sign }, length: sign.length };
}
