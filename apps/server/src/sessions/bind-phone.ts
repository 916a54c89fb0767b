import type { Answer, Received } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { Services } from '../http/asking-first.ts';
import { giveNumber } from '../people/give-number.ts';
import { presentMe } from './present-me.ts';
import { takePhoneCode } from './take-phone-code.ts';

/** Makes a number one's own, by the code that was sent to it. @throws RuleError those of `takePhoneCode` and `giveNumber` */
export async function bindPhone(
  context: ActContext,
  proof: Received<'sessions', 'bindPhone'>,
): Promise<Answer<'sessions', 'bindPhone'>> {
  await takePhoneCode(context, proof);
  return bind(context, proof.phone, 'sessions.bindPhone');
}

/** The number that WeChat's phone component gave a code for. @throws RuleError `wechat-…` */
export async function askNumber(
  { wechat }: Services,
  { code }: Received<'sessions', 'bindWechatPhone'>,
): Promise<{ readonly phone: string; readonly sandbox: boolean }> {
  return { phone: await wechat.phoneOf(code), sandbox: wechat.sandbox };
}

/** Makes the number that WeChat has verified one's own. @throws RuleError those of `giveNumber` */
export async function bindWechatPhone(
  context: ActContext,
  _input: Received<'sessions', 'bindWechatPhone'>,
  { phone, sandbox }: { readonly phone: string; readonly sandbox: boolean },
): Promise<Answer<'sessions', 'bindWechatPhone'>> {
  return { ...(await bind(context, phone, 'sessions.bindWechatPhone')), sandbox };
}

async function bind(context: ActContext, phone: string, act: string): Promise<Answer<'sessions', 'bindPhone'>> {
  const { person, united } = await giveNumber(context, phone, act);
  const actor = { ...actorOf(context), personId: person.id };
  return { me: await presentMe({ ...context, actor }), united };
}
