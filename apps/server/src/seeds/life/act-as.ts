import type { EntityManager } from '@mikro-orm/core';
import { contract, type ActName, type AnswerOf, type SentBy } from '@linfa/contract';
import { RuleError, type Day } from '@linfa/domain';
import type { App } from '../../app.ts';
import type { ActContext } from '../../http/act-context.ts';
import { holds, holdingsOf, type Actor } from '../../http/actor.ts';
import { acts } from '../../http/acts.ts';
import type { Access } from '../../http/area.ts';
import { usesOf } from '../../wechat/uses-of.ts';

interface CalledAct {
  readonly input: { readonly parse: (value: unknown) => unknown };
}
interface HandledAct {
  readonly access: Access;
  readonly handle: (context: ActContext, input: unknown) => Promise<unknown>;
}

/** Somebody of the demo, and the day on which they do something. */
export interface Doer {
  readonly personId: number;
  readonly kind: Actor['kind'];
  readonly day: Day;
}

/** Performs acts within one transaction as people of the demo would over the wire: same inputs, same policy, same refusals. */
export type ActAs = <N extends ActName>(doer: Doer, name: N, input: SentBy<N>) => Promise<AnswerOf<N>>;

export function actsWithin(em: EntityManager, app: App): ActAs {
  return async <N extends ActName>({ personId, kind, day }: Doer, name: N, input: SentBy<N>) => {
    const [area, act] = name.split('.') as [string, string];
    const wire = (contract as unknown as Record<string, Record<string, CalledAct>>)[area]?.[act];
    const served = (acts as unknown as Record<string, Record<string, HandledAct>>)[area]?.[act];
    if (!wire || !served) throw new RuleError('unknown-act', { act: name });
    const holdings = await holdingsOf(em, personId, kind, day);
    const actor: Actor = { personId, sessionId: 0, kind, mustChange: false, holdings };
    if (typeof served.access !== 'string' && !holds(actor, served.access)) throw new RuleError('not-allowed');
    const context: ActContext = {
      em,
      keyring: app.keyring,
      sms: app.sms,
      actor,
      now: day === app.today() ? app.now() : new Date(`${day}T02:30:00Z`),
      today: day,
      demo: app.demo,
      secondFactor: app.secondFactor,
      wechat: usesOf(app.wechat),
      address: '127.0.0.1',
      residentsUrl: null,
      afterKept: () => undefined,
      setToken: () => undefined,
    };
    const answer = await served.handle(context, wire.input.parse(input));
    await em.flush();
    return answer as AnswerOf<N>;
  };
}
