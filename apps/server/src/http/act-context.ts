import type { EntityManager } from '@mikro-orm/core';
import { RuleError, type Day } from '@linfa/domain';
import type { App } from '../app.ts';
import type { Keyring } from '../crypto/keyring.ts';
import type { TokenAge } from '../wechat/wechat-token.ts';
import type { MessageTemplates } from '../wechat/message-templates.ts';
import type { SmsSender } from '../sessions/sms-sender.ts';
import type { Actor } from './actor.ts';

/** What a handler is given besides its input. `em` is the act's own transaction. */
export interface ActContext {
  readonly em: EntityManager;
  readonly keyring: Keyring;
  readonly sms: SmsSender;
  readonly actor: Actor | null;
  readonly now: Date;
  readonly today: Day;
  readonly demo: boolean;
  readonly secondFactor: App['secondFactor'];
  /** What WeChat is used for here. It is asked outside of transactions only. */
  readonly wechat: {
    readonly sandbox: boolean;
    readonly mode: 'live' | 'sandbox' | 'off';
    readonly templates: MessageTemplates;
    readonly checksTexts: boolean;
    readonly token: () => TokenAge | null;
  };
  /** Who is at the other end, for rate limits; never kept with what is done. */
  readonly address: string;
  /** Where residents' side is for whoever is sent there, `https://…`; null where that is wherever one is already. */
  readonly residentsUrl: string | null;
  /**
   * Has something done outside once what was done here is kept, and before it is answered: nothing waits in a transaction
   * for another service. A refusal of it is the caller's answer, although the act stays done.
   */
  readonly afterKept: (work: () => Promise<void>) => void;
  /** Sets or clears the console's cookie, once what was done is kept. */
  readonly setToken: (token: string | null, expiresAt?: Date) => void;
}

/** The actor of an act that its policy has let pass. @throws RuleError `not-signed-in` */
export function actorOf(context: Pick<ActContext, 'actor'>): Actor {
  if (!context.actor) throw new RuleError('not-signed-in');
  return context.actor;
}
