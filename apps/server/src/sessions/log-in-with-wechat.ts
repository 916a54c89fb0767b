import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import type { Services } from '../http/asking-first.ts';
import { personOfWechat } from '../people/person-of-wechat.ts';
import type { WechatIdentity } from '../wechat/wechat.ts';
import { signIn } from './sign-in.ts';

type Input = Received<'sessions', 'logInWithWechat'>;

/** @throws RuleError `wechat-…`, as the caller of WeChat words it */
export async function askIdentity(
  { wechat }: Services,
  { code }: Input,
): Promise<WechatIdentity & { readonly sandbox: boolean }> {
  return { ...(await wechat.identityOf(code)), sandbox: wechat.sandbox };
}

/** Signs in whoever WeChat says that the code stands for: the one person with that openid, made on first use. */
export async function logInWithWechat(
  context: ActContext,
  _input: Input,
  { sandbox, ...identity }: WechatIdentity & { readonly sandbox: boolean },
): Promise<Answer<'sessions', 'logInWithWechat'>> {
  const person = await personOfWechat(context, identity);
  const signedIn = await signIn(context, { act: 'sessions.logInWithWechat', person, kind: 'resident' });
  return { ...signedIn, sandbox, phoneKnown: person.phoneIndex !== null };
}
