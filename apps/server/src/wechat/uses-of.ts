import type { ActContext } from '../http/act-context.ts';
import type { Wechat } from './wechat.ts';

/** What an act may know of WeChat without asking it. */
export function usesOf({ sandbox, messages, checkText, token }: Wechat): ActContext['wechat'] {
  return {
    sandbox,
    mode: messages === null ? 'off' : sandbox ? 'sandbox' : 'live',
    templates: messages?.templates ?? new Map(),
    checksTexts: checkText !== null,
    token,
  };
}
