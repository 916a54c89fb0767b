import type { ActName, Answer, Contract, Sent } from '@linfa/contract';

type AreaOf<N extends ActName> = N extends `${infer A extends keyof Contract}.${string}` ? A : never;
type ActOf<N extends ActName> = N extends `${string}.${infer B extends keyof Contract[AreaOf<N>] & string}` ? B : never;

/** What an act is sent, by its full name: `SentBy<'bookings.bookSlot'>`. */
export type SentBy<N extends ActName> = Sent<AreaOf<N>, ActOf<N>>;
/** What an act answers, by its full name. */
export type AnswerOf<N extends ActName> = Answer<AreaOf<N>, ActOf<N>>;
