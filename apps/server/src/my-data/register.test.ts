import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { dataRules } from './data-rules.ts';
import { purposes } from './testing/register-purposes.ts';
import { wordRegister } from './testing/word-register.ts';

const page = join(import.meta.dirname, '../../../../docs/security/register.md');

describe('the register of personal information', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  }, 240_000);
  afterAll(() => test.drop());

  it('is what the code does with every table', async () => {
    await expect(wordRegister(test.database.em.fork())).toMatchFileSnapshot(page);
  });

  it('says a purpose of nothing that is not there', () => {
    const known = dataRules.map((rule) => test.database.em.getMetadata().get(rule.entity).className);
    expect(Object.keys(purposes).filter((one) => !known.includes(one))).toEqual([]);
  });
});
