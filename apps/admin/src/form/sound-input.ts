import type { ActName } from '@linfa/contract';

/** What the contract says of an input, by the path of the field: the server would refuse it too. */
export async function faultsOf(act: ActName, input: unknown): Promise<Readonly<Record<string, string>>> {
  // The schemas are heavy, and only who fills in a form needs them.
  const { contract } = await import('@linfa/contract');
  const [area = '', name = ''] = act.split('.');
  const found = (contract as unknown as Record<string, Record<string, { input: Schema }>>)[area]?.[name];
  const parsed = found?.input.safeParse(input);
  if (parsed === undefined || parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.toReversed().map(({ path, message }) => [path.map(String).join('.'), message]),
  );
}

interface Schema {
  readonly safeParse: (
    input: unknown,
  ) => { readonly success: true } | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What was left empty is not sent; an object of which nothing is left neither. */
export function withoutEmpty(typed: unknown): unknown {
  if (Array.isArray(typed)) return typed.map(withoutEmpty);
  if (typed === null || typeof typed !== 'object') return typed;
  const kept = Object.entries(typed)
    .map(([name, value]) => [name, withoutEmpty(value)] as const)
    .filter(([, value]) => value !== undefined && value !== null && value !== '' && !isEmptyObject(value));
  return Object.fromEntries(kept);
}

/** Says of each of these places that is left out that nothing is there. */
export function withNulls(input: unknown, places: readonly string[]): unknown {
  const filled = structuredClone(input) as Record<string, unknown>;
  for (const place of places) {
    const path = place.split('.');
    const last = path.pop() ?? '';
    const holder = path.reduce<Record<string, unknown>>(
      (at, name) => (at[name] ??= {}) as Record<string, unknown>,
      filled,
    );
    holder[last] ??= null;
  }
  return filled;
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
