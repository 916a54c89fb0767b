import { RuleError } from '@linfa/domain';

/** What MySQL answers an account that may not change tables. */
const denials: ReadonlySet<unknown> = new Set(['ER_TABLEACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR']);

/** Does what makes or changes tables. @throws RuleError `database-account-limited` where the account may not */
export async function changingTables<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw denials.has((error as { code?: unknown }).code) ? new RuleError('database-account-limited') : error;
  }
}
