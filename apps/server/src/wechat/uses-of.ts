import type { ActContext } from '../http/act-context.ts';
import type { Wechat } from './wechat.ts';

/** What an act may know of WeChat without asking it. */
export function usesOf({ sandbox, messages, checkText }: Wechat): ActContext['wechat'] {
  return { sandbox, templates: messages?.templates ?? new Map(), checksTexts: checkText !== null };
}
