import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../people/person.entity.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { codeWords } from './code-words.ts';
import { dataRules } from './data-rules.ts';

/** Names of columns that recognise a person without naming one. */
const recognising = /^(phoneIndex|openidIndex|clientKey|personKey|partyKey|minorKey|activeKey)$/;
/** Columns of those names that have nothing to do with a person. */
const notPersonal = new Set(['SlotHold.activeKey']);

describe('what export and erase do with every table', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  }, 240_000);
  afterAll(() => test.drop());

  /** Every column that is encrypted, refers to a person, or recognises one. */
  const personalColumns = (): string[] =>
    [...test.database.em.getMetadata().getAll().values()]
      .filter((meta) => !meta.abstract && !meta.embeddable)
      .flatMap((meta) =>
        Object.values(meta.properties)
          .filter(
            (property) =>
              property.name.endsWith('Cipher') ||
              property.targetMeta?.class === Person ||
              recognising.test(property.name),
          )
          .map((property) => `${meta.className}.${property.name}`),
      )
      .filter((column) => !notPersonal.has(column));
  const answered = (): string[] =>
    dataRules.flatMap((rule) => {
      const { className } = test.database.em.getMetadata().get(rule.entity);
      return Object.keys(rule.columns).map((column) => `${className}.${column}`);
    });

  it('is answered for every personal column: add it to the rules when this fails', () => {
    expect(personalColumns().filter((column) => !answered().includes(column))).toEqual([]);
  });

  it('is answered for nothing that is not there, and once', () => {
    for (const { entity, columns, also = {} } of dataRules) {
      const { properties, className } = test.database.em.getMetadata().get(entity);
      for (const column of [...Object.keys(columns), ...Object.keys(also).map((path) => path.split('.')[0] ?? '')])
        expect(Object.keys(properties), `${className}.${column}`).toContain(column);
    }
    expect(new Set(dataRules.map((one) => one.entity)).size).toBe(dataRules.length);
  });

  it('has words for every code that is exported, and for nothing that is not', () => {
    /** Texts that people or offices wrote, or names. */
    const texts = /(name|title|court|documentNumber|certificate|username)$/;
    const unworded = dataRules.flatMap(({ entity, also = {} }) => {
      const { properties, className } = test.database.em.getMetadata().get(entity) as unknown as {
        properties: Record<string, { type?: string; columnTypes?: string[] }>;
        className: string;
      };
      return Object.keys(also)
        .filter(
          (path) => !path.includes('.') && !texts.test(path) && /char/.test(properties[path]?.columnTypes?.[0] ?? ''),
        )
        .filter((path) => codeWords[className]?.[path] === undefined)
        .map((path) => `${className}.${path}`);
    });
    expect(unworded).toEqual([]);
    const exported = new Map(
      dataRules.map(({ entity, also = {} }) => [test.database.em.getMetadata().get(entity).className, also]),
    );
    for (const [className, columns] of Object.entries(codeWords))
      expect(Object.keys(exported.get(className) ?? {}), className).toEqual(
        expect.arrayContaining(Object.keys(columns)),
      );
  });

  it('never empties what may not be empty, nor leaves a plain text where a cipher is opened', () => {
    const misfits = dataRules.flatMap(({ entity, columns, deletesRows }) => {
      const { properties, className } = test.database.em.getMetadata().get(entity) as unknown as {
        properties: Record<string, { nullable?: boolean }>;
        className: string;
      };
      const fits = (column: string, erase: unknown): boolean => {
        if (erase === 'null') return properties[column]?.nullable === true;
        if (erase === 'empty') return column.endsWith('Cipher');
        return erase !== 'fresh-key' || column.endsWith('Key');
      };
      const misfitting = Object.entries(columns).filter(([column, { erase }]) => !fits(column, erase));
      return deletesRows ? [] : misfitting.map(([column]) => `${className}.${column}`);
    });
    expect(misfits).toEqual([]);
  });
});
