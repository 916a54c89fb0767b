import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '../people/person.entity.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
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

  it('never empties what may not be empty, nor leaves a plain text where a cipher is opened', () => {
    for (const { entity, columns, deletesRows } of dataRules) {
      const { properties, className } = test.database.em.getMetadata().get(entity) as unknown as {
        properties: Record<string, { nullable?: boolean }>;
        className: string;
      };
      if (deletesRows) continue;
      for (const [column, { erase }] of Object.entries(columns)) {
        if (erase === 'null') expect(properties[column]?.nullable, `${className}.${column}`).toBe(true);
        if (erase === 'empty') expect(column).toMatch(/Cipher$/);
        if (erase === 'fresh-key') expect(column).toMatch(/Key$/);
      }
    }
  });
});
