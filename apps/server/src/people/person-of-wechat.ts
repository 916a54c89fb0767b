import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { LockMode } from '@mikro-orm/core';
import { RuleError, wechatName } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { WechatIdentity } from '../wechat/wechat.ts';
import { Person } from './person.entity.ts';

/** The one person with that openid, made on first use; locked. */
export async function personOfWechat(
  { em, keyring }: ActContext,
  { openid, unionid }: WechatIdentity,
): Promise<Person> {
  const openidIndex = keyring.blindIndex(`openid ${openid}`);
  const locked = () => em.findOne(Person, { openidIndex }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const unionidCipher = unionid === undefined ? null : keyring.seal(unionid);
  const known = await locked();
  if (known) {
    if (unionidCipher !== null && !known.unionidCipher) known.unionidCipher = unionidCipher;
    return known;
  }
  try {
    await em.insert(Person, {
      nameCipher: keyring.seal(wechatName),
      phoneCipher: null,
      phoneIndex: null,
      openidIndex,
      openidCipher: keyring.seal(openid),
      unionidCipher,
      female: null,
      minority: null,
      provenance: 'recorded',
      version: 1,
    });
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
  }
  // A locking read: it also sees the row of whoever was faster by a moment.
  const made = await locked();
  if (!made) throw new RuleError('not-found');
  return made;
}
