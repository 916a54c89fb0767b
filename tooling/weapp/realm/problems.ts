/** Something that the app did wrong, or that WeChat would not have let it do. */
export interface Problem {
  readonly kind:
    | 'uncaught error'
    | 'unhandled rejection'
    | 'console.error'
    | 'forbidden global'
    | 'not in this tool'
    | 'not JSON'
    | 'view'
    | 'package'
    | 'limit';
  readonly message: string;
  readonly page: string;
}

/** Collects what goes wrong while an app runs. */
export class Problems {
  readonly #list: Problem[] = [];
  readonly #page: () => string;

  constructor(page: () => string) {
    this.#page = page;
  }

  add(kind: Problem['kind'], cause: unknown): void {
    this.#list.push({ kind, message: wordCause(cause), page: this.#page() });
  }

  get list(): readonly Problem[] {
    return this.#list;
  }
}

/** Errors of the app come from another world, where `instanceof Error` is false. */
export function wordCause(cause: unknown): string {
  if (typeof cause === 'string') return cause;
  if (cause === null || typeof cause !== 'object') return String(cause);
  const { stack, message, errMsg } = cause as Record<string, unknown>;
  if (typeof stack === 'string' && stack !== '') return stack.split('\n').slice(0, 4).join('\n');
  if (typeof message === 'string') return message;
  if (typeof errMsg === 'string') return errMsg;
  try {
    return JSON.stringify(cause);
  } catch {
    return Object.prototype.toString.call(cause);
  }
}
