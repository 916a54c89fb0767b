import { tokenize, type Token } from './tokens.ts';

/** Looks a name up where the expression stands. */
export type Lookup = (name: string) => unknown;
export type Evaluate = (lookup: Lookup) => unknown;

type Bag = Readonly<Record<string, unknown>>;

const binary: Readonly<Record<string, { power: number; apply: (left: never, right: never) => unknown }>> = {
  '|': { power: 5, apply: (a: number, b: number) => a | b },
  '^': { power: 6, apply: (a: number, b: number) => a ^ b },
  '&': { power: 7, apply: (a: number, b: number) => a & b },
  // The loose comparisons are the template language's own.
  // oxlint-disable-next-line eqeqeq
  '==': { power: 8, apply: (a: unknown, b: unknown) => a == b },
  // oxlint-disable-next-line eqeqeq
  '!=': { power: 8, apply: (a: unknown, b: unknown) => a != b },
  '===': { power: 8, apply: (a: unknown, b: unknown) => a === b },
  '!==': { power: 8, apply: (a: unknown, b: unknown) => a !== b },
  '<': { power: 9, apply: (a: number, b: number) => a < b },
  '>': { power: 9, apply: (a: number, b: number) => a > b },
  '<=': { power: 9, apply: (a: number, b: number) => a <= b },
  '>=': { power: 9, apply: (a: number, b: number) => a >= b },
  '+': { power: 10, apply: (a: number, b: number) => a + b },
  '-': { power: 10, apply: (a: number, b: number) => a - b },
  '*': { power: 11, apply: (a: number, b: number) => a * b },
  '/': { power: 11, apply: (a: number, b: number) => a / b },
  '%': { power: 11, apply: (a: number, b: number) => a % b },
};
const lazy: Readonly<Record<string, { power: number; join: (left: Evaluate, right: Evaluate) => Evaluate }>> = {
  '??': { power: 2, join: (a, b) => (at) => a(at) ?? b(at) },
  '||': { power: 3, join: (a, b) => (at) => a(at) || b(at) },
  '&&': { power: 4, join: (a, b) => (at) => a(at) && b(at) },
};
const words: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, undefined };

/** Compiles what stands between `{{` and `}}`; nothing of it is ever evaluated as JavaScript. */
export function compileExpression(source: string): Evaluate {
  const parser = new Parser(source);
  const value = parser.expression();
  parser.finish();
  return value;
}

/** Compiles the `data` of a template, which is an object without its braces: `item, index: i, ...more`. */
export function compileObject(source: string): Evaluate {
  const parser = new Parser(source);
  const value = parser.members('');
  parser.finish();
  return value;
}

class Parser {
  readonly #source: string;
  readonly #tokens: Token[];
  #at = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokenize(source);
  }

  finish(): void {
    if (this.#peek.kind !== 'end') this.#refuse();
  }

  expression(): Evaluate {
    const condition = this.#operators(0);
    if (!this.#take('?')) return condition;
    const yes = this.expression();
    this.#expect(':');
    const no = this.expression();
    return (at) => (condition(at) ? yes(at) : no(at));
  }

  /** The members of an object up to its closing sign. */
  members(close: string): Evaluate {
    const parts: ((at: Lookup) => Bag)[] = [];
    while (!this.#ends(close)) {
      if (this.#take('...')) {
        const value = this.expression();
        parts.push((at) => (value(at) ?? {}) as Bag);
      } else {
        const key = this.#next();
        if (key.kind === 'sign' || key.kind === 'end') this.#refuse();
        const value = this.#take(':') ? this.expression() : (at: Lookup) => at(key.text);
        parts.push((at) => ({ [key.text]: value(at) }));
      }
      if (!this.#take(',')) break;
    }
    if (close !== '') this.#expect(close);
    return (at) => Object.assign({}, ...parts.map((part) => part(at))) as unknown;
  }

  #operators(least: number): Evaluate {
    let left = this.#unary();
    for (;;) {
      const sign = this.#peek.kind === 'sign' ? this.#peek.text : '';
      const power = lazy[sign]?.power ?? binary[sign]?.power ?? 0;
      if (power <= least) return left;
      this.#next();
      const before = left;
      const right = this.#operators(power);
      const late = lazy[sign];
      const now = binary[sign];
      if (late) left = late.join(before, right);
      else if (now) left = (at) => now.apply(before(at) as never, right(at) as never);
    }
  }

  #unary(): Evaluate {
    if (this.#take('!')) return negate(this.#unary(), (value) => !value);
    if (this.#take('-')) return negate(this.#unary(), (value) => -(value as number));
    if (this.#take('+')) return negate(this.#unary(), (value) => Number(value));
    if (this.#take('~')) return negate(this.#unary(), (value) => ~(value as number));
    if (this.#peek.kind === 'name' && this.#peek.text === 'typeof') {
      this.#next();
      return negate(this.#unary(), (value) => typeof value);
    }
    return this.#reach(this.#primary());
  }

  /** `.name`, `[key]` and `(arguments)`; reaching into nothing gives nothing, as the template language has it. */
  #reach(start: Evaluate): Evaluate {
    let value = start;
    let holder: Evaluate | undefined;
    for (;;) {
      const object = value;
      if (this.#take('.')) {
        const key = this.#next().text;
        value = (at) => (object(at) as Bag | null | undefined)?.[key];
        holder = object;
      } else if (this.#take('[')) {
        const key = this.expression();
        this.#expect(']');
        value = (at) => (object(at) as Bag | null | undefined)?.[key(at) as string];
        holder = object;
      } else if (this.#take('(')) {
        const given = this.#list(')');
        const owner = holder;
        value = (at) => {
          const called = object(at);
          if (typeof called !== 'function') throw new TypeError(`{{${this.#source}}} calls what is not a function`);
          return Reflect.apply(called, owner?.(at), given(at)) as unknown;
        };
        holder = undefined;
      } else {
        return value;
      }
    }
  }

  #primary(): Evaluate {
    const token = this.#next();
    if (token.kind === 'number') return () => Number(token.text);
    if (token.kind === 'string') return () => token.text;
    if (token.kind === 'name')
      return Object.hasOwn(words, token.text) ? () => words[token.text] : (at) => at(token.text);
    if (token.text === '(') {
      const value = this.expression();
      this.#expect(')');
      return value;
    }
    if (token.text === '[') return this.#list(']');
    if (token.text === '{') return this.members('}');
    return this.#refuse();
  }

  #list(close: string): (at: Lookup) => unknown[] {
    const items: Evaluate[] = [];
    while (!this.#ends(close)) {
      if (this.#take('...')) {
        const spread = this.expression();
        items.push(spread);
      } else {
        const item = this.expression();
        items.push((at) => [item(at)]);
      }
      if (!this.#take(',')) break;
    }
    this.#expect(close);
    return (at) => items.flatMap((item) => item(at));
  }

  get #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  #next(): Token {
    const token = this.#peek;
    this.#at += 1;
    return token;
  }

  #ends(close: string): boolean {
    return this.#peek.kind === 'end' || (this.#peek.kind === 'sign' && this.#peek.text === close);
  }

  #take(sign: string): boolean {
    if (this.#peek.kind !== 'sign' || this.#peek.text !== sign) return false;
    this.#at += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) this.#refuse();
  }

  #refuse(): never {
    throw new SyntaxError(`“${this.#peek.text || 'the end'}” is not expected in {{${this.#source}}}`);
  }
}

const negate =
  (value: Evaluate, apply: (value: unknown) => unknown): Evaluate =>
  (at) =>
    apply(value(at));
