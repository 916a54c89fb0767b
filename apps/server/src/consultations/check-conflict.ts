import type { Answer, Received } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Consultation } from './consultation.entity.ts';

/** How far back an adviser's own log is looked through for a name; numbers are found however old. */
const mostLines = 2000;

/**
 * Whether somebody on the other side was once the adviser's own client: a hint and never a refusal, and it says nothing
 * of the earlier matter. Only the adviser's own log is looked at.
 */
export async function checkConflict(
  context: ActContext,
  input: Received<'consultations', 'checkConflict'>,
): Promise<Answer<'consultations', 'checkConflict'>> {
  const { em, keyring } = context;
  const adviser = actorOf(context).personId;
  const hints: string[] = [];
  if (
    input.phone !== undefined &&
    (await em.count(Consultation, { adviser, clientKey: keyring.blindIndex(input.phone) })) > 0
  )
    hints.push('您曾为这个手机号登记的人提供过法律服务，请留意利益冲突。');
  if (input.name !== undefined) {
    const rows = await em.find(
      Consultation,
      { adviser, clientNameCipher: { $ne: null } },
      { fields: ['clientNameCipher'], orderBy: { id: 'desc' }, limit: mostLines, disableIdentityMap: true },
    );
    if (rows.some((row) => row.clientNameCipher && keyring.open(row.clientNameCipher) === input.name))
      hints.push('您曾为同名的人提供过法律服务，请核对是否为同一人，留意利益冲突。');
  }
  return { hints };
}
