import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import type { CallOptions, Client } from '@linfa/contract/client';
import { api } from './api';

type Callable = Record<string, Record<string, (sent: unknown, more?: CallOptions) => Promise<unknown>>>;

/** Calls an act by its full name. */
export function call<N extends ActName>(
  act: N,
  input: SentBy<N>,
  options?: CallOptions,
  client: Client = api,
): Promise<AnswerOf<N>> {
  const [area, name] = act.split('.');
  return (client as unknown as Callable)[area ?? '']?.[name ?? '']?.(input, options) as Promise<AnswerOf<N>>;
}
