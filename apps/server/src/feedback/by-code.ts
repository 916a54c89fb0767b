import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { Complaint } from './complaint.entity.ts';
import { presentOwnComplaint, type OwnComplaint } from './present-complaint.ts';
import { digestQueryCode } from './query-codes.ts';

/** What was submitted without a name, for whoever has its code. @throws RuleError `wrong-query-code` */
export async function complaintByCode(
  context: ActContext,
  input: Received<'feedback', 'byCode'>,
): Promise<OwnComplaint> {
  return presentOwnComplaint(context, await findByCode(context, input.queryCode));
}

/** @throws RuleError `wrong-query-code` */
export async function findByCode(
  { em, keyring }: ActContext,
  queryCode: string,
  lockMode = LockMode.NONE,
): Promise<Complaint> {
  const codeDigest = digestQueryCode(keyring, queryCode);
  const complaint = await em.findOne(Complaint, { codeDigest }, { lockMode });
  if (!complaint) throw new RuleError('wrong-query-code');
  await em.populate([complaint], ['unit']);
  return complaint;
}
