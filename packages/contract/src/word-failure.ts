import { CallRefused } from './call-refused.ts';
import { Offline } from './offline.ts';

/** A failure as a person may read it, and what a form needs of it. */
export interface Failure {
  readonly message: string;
  /** The server's code, `offline`, or `bug`. */
  readonly code: string;
  /** By the path of the field. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whether it is not known what came of it: the same again, under the same key, is safe. */
  readonly unsettled: boolean;
  readonly conflict: CallRefused['conflict'];
  readonly consent: CallRefused['consent'];
}

/** Not the last word: the same is under way, or something that stands between spoke in the server's place. */
const unsettling: ReadonlySet<string> = new Set(['still-running', 'no-service']);

/** Said with the status of too many tries, but the server's last word: the same again is refused again. */
const settled: ReadonlySet<string> = new Set(['account-locked', 'code-used-up']);

/** Words an error of a call. What is no refusal and no dead network is a bug, and is said to be one. */
export function wordFailure(error: unknown): Failure {
  const plain = { fields: {}, conflict: undefined, consent: undefined };
  if (error instanceof Offline) return { ...plain, message: error.message, code: 'offline', unsettled: true };
  if (!(error instanceof CallRefused))
    return { ...plain, message: '程序出错了，请重新打开后再试。', code: 'bug', unsettled: true };
  return {
    message: error.message,
    code: error.code,
    fields: Object.fromEntries(error.fields.map(({ path, message }) => [path, message])),
    unsettled: error.status >= 500 || unsettling.has(error.code) || (error.status === 429 && !settled.has(error.code)),
    conflict: error.conflict,
    consent: error.consent,
  };
}
