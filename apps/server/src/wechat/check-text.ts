import { askWechat, errcodeOf } from './ask-wechat.ts';
import type { WechatAccount } from './live-wechat.ts';
import type { WechatToken } from './wechat-token.ts';

/** What WeChat makes of a text. `label` is its own number for why. */
export interface TextVerdict {
  readonly verdict: 'pass' | 'flagged';
  readonly label: number | null;
}

/** Characters of one check, and what the scene is called: a record of a social kind. */
const mostCharacters = 2500;
const scene = 4;
const risky = 87014;

/**
 * msgSecCheck v2, in as many parts as the text needs; flagged when one is. What WeChat only suggests to review is for a
 * person as well. The person must have used the mini-program within two hours.
 * @throws RuleError `wechat-…`, with the `errcode` in its details where WeChat gave one
 */
export async function checkText(
  account: WechatAccount,
  token: WechatToken,
  openid: string,
  text: string,
): Promise<TextVerdict> {
  for (const content of partsOf(text)) {
    const one = await checkPart(account, token, openid, content);
    if (one.verdict === 'flagged') return one;
  }
  return { verdict: 'pass', label: null };
}

async function checkPart(
  account: WechatAccount,
  token: WechatToken,
  openid: string,
  content: string,
): Promise<TextVerdict> {
  try {
    const { result } = await token.using((accessToken) =>
      askWechat(account, '/wxa/msg_sec_check', {
        query: { access_token: accessToken },
        body: { version: 2, scene, openid, content },
      }),
    );
    const { suggest, label } = (result ?? {}) as Readonly<Record<string, unknown>>;
    return {
      verdict: suggest === 'pass' ? 'pass' : 'flagged',
      label: typeof label === 'number' ? label : null,
    };
  } catch (error) {
    if (errcodeOf(error) === risky) return { verdict: 'flagged', label: null };
    throw error;
  }
}

/** Never cut within a character; nothing of an empty text. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (part.length + character.length > mostCharacters) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return part.trim() === '' ? parts : [...parts, part];
}
