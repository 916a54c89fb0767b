import type { ActName, AnswerOf } from '@linfa/contract';

/** The acts that answer a list. */
export type ListAct = {
  [N in ActName]: AnswerOf<N> extends { readonly items: readonly unknown[] } ? N : never;
}[ActName];

export type RowOf<N extends ListAct> = AnswerOf<N> extends { readonly items: readonly (infer Row)[] } ? Row : never;
