import type { Wechat } from '../wechat/wechat.ts';
import type { ActContext } from './act-context.ts';

/** Other services that an act may ask. */
export interface Services {
  readonly wechat: Wechat;
}

/** The two halves of an act that asks another service before it writes. */
export interface AskingAct<Input, Output> {
  readonly ask: (services: Services, input: Input) => Promise<unknown>;
  readonly handle: (context: ActContext, input: Input, asked: unknown) => Promise<Output>;
}

/**
 * An act that asks first and writes then: what takes seconds happens before the transaction begins, and once only,
 * however often the transaction is tried; whoever repeats the call gets the kept answer and nobody is asked again.
 */
export function askingFirst<Input, Asked, Output>(
  ask: (services: Services, input: Input) => Promise<Asked>,
  handle: (context: ActContext, input: Input, asked: Asked) => Promise<Output>,
): AskingAct<Input, Output> {
  return { ask, handle: (context, input, asked) => handle(context, input, asked as Asked) };
}
