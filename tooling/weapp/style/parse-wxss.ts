export type Declarations = Readonly<Record<string, string>>;

export interface ClassRule {
  /** All of them must be there. */
  readonly classes: readonly string[];
  readonly declarations: Declarations;
}

/** The rules of a style sheet that stand outside any `@` block and ask for nothing but classes of one node. */
export function parseWxss(source: string): { imports: string[]; rules: ClassRule[] } {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, '');
  const imports = [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)].map(([, path = '']) => path);
  const rules: ClassRule[] = [];
  let depth = 0;
  let head = '';
  let body = '';
  for (const sign of text.replace(/@import[^;]*;/g, '')) {
    if (sign === '{') depth += 1;
    if (depth === 0) head += sign;
    else if (!(sign === '{' && depth === 1) && !(sign === '}' && depth === 1)) body += sign;
    if (sign !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    rules.push(...rulesOf(head.trim(), body));
    head = '';
    body = '';
  }
  return { imports, rules };
}

function rulesOf(head: string, body: string): ClassRule[] {
  if (head.startsWith('@')) return [];
  const selectors = head.split(',').map((one) => one.trim());
  return selectors
    .filter((one) => /^(\.[\w-]+)+$/.test(one))
    .map((one) => ({ classes: one.slice(1).split('.'), declarations: parseDeclarations(body) }));
}

/** What stands in braces, or in a `style` attribute. */
export function parseDeclarations(text: string): Declarations {
  const pairs = text.split(';').flatMap((one) => {
    const colon = one.indexOf(':');
    return colon === -1 ? [] : [[one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1).trim()]];
  });
  return Object.fromEntries(pairs) as Declarations;
}
