import type { Answer, Contract, Received } from '@linfa/contract';
import type { Role } from '@linfa/domain';
import type { ActContext } from './act-context.ts';
import type { Services } from './asking-first.ts';

/**
 * Who may call an act at all, before it looks at the thing itself. A sentence, not code: the matrix test walks it.
 * - `anyone`: without signing in
 * - `signed-in`: any person; the act narrows to one's own
 * - a list of roles: held somewhere; the act narrows to where they are held
 */
export type Access = 'anyone' | 'signed-in' | readonly Role[];

/** The acts of an area: its policy row and its handler, each one sentence. */
export type AreaActs<A extends keyof Contract> = {
  readonly [B in keyof Contract[A]]: {
    readonly access: Access;
    /** What has to be asked of another service before the transaction begins; see `askingFirst`. */
    readonly ask?: (services: Services, input: Received<A, B>) => Promise<unknown>;
    readonly handle: (context: ActContext, input: Received<A, B>, asked: unknown) => Promise<Answer<A, B>>;
  };
};
