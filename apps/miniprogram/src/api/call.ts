import type { ActName, AnswerOf, SentBy } from '@linfa/contract';
import type { CallOptions } from '@linfa/contract/client';
import { api } from './api';

/** Calls an act by its full name. */
export function call<N extends ActName>(act: N, input: SentBy<N>, options?: CallOptions): Promise<AnswerOf<N>> {
  const [area, name] = act.split('.');
  const acts = api as unknown as Record<
    string,
    Record<string, (sent: unknown, more?: CallOptions) => Promise<unknown>>
  >;
  return acts[area ?? '']?.[name ?? '']?.(input, options) as Promise<AnswerOf<N>>;
}
