import * as fc from 'fast-check';
import * as z from 'zod';

/** What gets past the first look-up: by the name of the field that takes it, ids of this server's things, units, figures, days. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

const samples = [
  '2026-03-11',
  '2026-03-14',
  '2026-03-10',
  '2024-02-29',
  '1999-12-31',
  '9999-12-31',
  '0001-01-01',
  '13800138000',
  '09:30',
  '23:59',
  '123456',
  'ABCDEF234567',
];
const words = [
  '居民甲',
  'a',
  "'; drop table person; --",
  '<script>alert(1)</script>',
  '%',
  '_',
  '\\',
  '😀',
  'é',
  '０１２',
  '   x   ',
  'null',
  '__proto__',
  '../../etc/passwd',
  '${7*7}',
  '\n\t',
  '',
];

/**
 * What a schema takes: written for the shapes that the contract uses, and loud about any other, so that a new shape
 * cannot go untested. What a refinement or a pattern wants is left to the known values and to chance.
 */
function arbitraryFor(schema: z.ZodType, known: KnownValues, name = ''): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return fc.option(inner(schema, known, name), { nil: undefined });
  if (schema instanceof z.ZodNullable) return fc.option(inner(schema, known, name), { nil: null });
  if (schema instanceof z.ZodDefault) return fc.option(inner(schema, known, name), { nil: undefined });
  if (schema instanceof z.ZodPipe) return arbitraryFor(schema.in as z.ZodType, known, name);
  if (schema instanceof z.ZodObject)
    return fc.record(
      Object.fromEntries(
        Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => [
          key,
          arbitraryFor(field, known, key),
        ]),
      ),
    );
  if (schema instanceof z.ZodArray) {
    const { minimum = 0, maximum = 5 } = z.toJSONSchema(schema, { unrepresentable: 'any' }) as {
      minimum?: number;
      maximum?: number;
    };
    return fc.array(arbitraryFor(schema.element as z.ZodType, known, name), {
      minLength: Math.max(1, minimum),
      maxLength: Math.min(5, maximum),
    });
  }
  if (schema instanceof z.ZodUnion)
    return fc.oneof(...(schema.options as z.ZodType[]).map((one) => arbitraryFor(one, known, name)));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return arbitraryNumber(schema);
  if (schema instanceof z.ZodString) return arbitraryText(schema, known, name);
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(
      arbitraryFor(schema.keyType as z.ZodType, known, name) as fc.Arbitrary<string>,
      arbitraryFor(schema.valueType as z.ZodType, known, name),
      { maxKeys: 4 },
    );
  throw new Error(`no generator for ${schema.constructor.name} (${name}): write one`);
}

function inner(
  schema: z.ZodOptional | z.ZodNullable | z.ZodDefault,
  known: KnownValues,
  name: string,
): fc.Arbitrary<unknown> {
  return arbitraryFor(schema.unwrap() as z.ZodType, known, name);
}

function arbitraryNumber(schema: z.ZodNumber): fc.Arbitrary<number> {
  const least = Math.max(schema.minValue ?? -1000, -1_000_000_000);
  const most = Math.min(schema.maxValue ?? 1000, 1_000_000_000);
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: least, max: Math.min(most, least + 50) }) },
    fc.integer({ min: least, max: most }),
    fc.constantFrom(least, most),
  );
}

/** Mostly what the schema itself takes; where a pattern takes none of it, whatever there is. */
function arbitraryText(schema: z.ZodString, known: KnownValues, name: string): fc.Arbitrary<string> {
  const fits = (texts: readonly string[]): string[] => texts.filter((text) => schema.safeParse(text).success);
  const others = [...Object.values(known).flat(), ...samples, ...words];
  const any = fc.oneof(fc.constantFrom(...others), fc.string({ unit: 'grapheme', maxLength: 60 }));
  const [named, fitting] = [fits(known[name] ?? []), fits(others)];
  return fc.oneof(
    ...(named.length === 0 ? [] : [{ weight: 12, arbitrary: fc.constantFrom(...named) }]),
    ...(fitting.length === 0 ? [] : [{ weight: 3, arbitrary: fc.constantFrom(...fitting) }]),
    { weight: 1, arbitrary: any },
  );
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    '',
    ' ',
    [],
    {},
    [[]],
    { $gt: '' },
    { length: 3 },
    '\u0000',
    'a\u0007b',
    '\u202e',
    '\ufeff',
    '\ud800',
    'x'.repeat(5000),
    '9'.repeat(400),
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
);

/** An input as it may come: mostly right, else with something missing, something more, or something else in a field's place. */
export function arbitraryBody(schema: z.ZodObject, known: KnownValues): fc.Arbitrary<unknown> {
  const right = arbitraryFor(schema, known) as fc.Arbitrary<Record<string, unknown>>;
  const keys = Object.keys(schema.shape);
  const key = keys.length === 0 ? fc.constant('nothing') : fc.constantFrom(...keys);
  return fc.oneof(
    { weight: 6, arbitrary: right },
    {
      weight: 1,
      arbitrary: fc
        .tuple(right, key)
        .map(([body, gone]) => Object.fromEntries(Object.entries(body).filter(([name]) => name !== gone))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(right, fc.constantFrom('more', '__proto__', 'constructor', 'id', ''), strange)
        .map(([body, name, value]) => Object.fromEntries([...Object.entries(body), [name, value]])),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(right, key, strange).map(([body, changed, value]) => ({ ...body, [changed]: value })),
    },
    { weight: 1, arbitrary: strange },
  );
}
