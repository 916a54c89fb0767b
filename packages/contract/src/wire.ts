import type * as z from 'zod';
import type { Contract } from './contract.ts';

type ActOf<A extends keyof Contract, B extends keyof Contract[A]> = Contract[A][B] extends {
  input: infer I extends z.ZodType;
  output: infer O extends z.ZodType;
}
  ? { input: I; output: O }
  : never;

/** What a caller sends. */
export type Sent<A extends keyof Contract, B extends keyof Contract[A]> = z.input<ActOf<A, B>['input']>;
/** What an act is given: parsed, with defaults filled in. */
export type Received<A extends keyof Contract, B extends keyof Contract[A]> = z.output<ActOf<A, B>['input']>;
/** What an act answers. */
export type Answer<A extends keyof Contract, B extends keyof Contract[A]> = z.output<ActOf<A, B>['output']>;

/** What two people wrote at once, so that nothing that was typed is lost. */
interface WireConflict {
  readonly yours: unknown;
  readonly theirs: unknown;
  readonly version: number;
}

/** How a refusal looks on the wire. */
export interface WireError {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly fields?: readonly { readonly path: string; readonly message: string }[];
    readonly conflict?: WireConflict;
    /** The text to show and to agree to first. */
    readonly consent?: { readonly kind: string; readonly version: number };
  };
}

/** Every act by `area.act`. */
export type ActName = { [A in keyof Contract]: `${A & string}.${keyof Contract[A] & string}` }[keyof Contract];

type AreaOf<N extends ActName> = N extends `${infer A extends keyof Contract}.${string}` ? A : never;
type ActPartOf<N extends ActName> = N extends `${string}.${infer B extends keyof Contract[AreaOf<N>] & string}`
  ? B
  : never;

/** What an act is sent, by its full name: `SentBy<'bookings.bookSlot'>`. */
export type SentBy<N extends ActName> = Sent<AreaOf<N>, ActPartOf<N>>;
/** What an act answers, by its full name. */
export type AnswerOf<N extends ActName> = Answer<AreaOf<N>, ActPartOf<N>>;
