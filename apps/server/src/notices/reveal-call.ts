import type { Answer, Received } from '@linfa/contract';
import { applyNoticeAct, type NoticeState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { callForAct } from './call-for-act.ts';

/** Whom to ring up, while somebody has to; that it was read is recorded. @throws RuleError `not-found`, `wrong-state` */
export async function revealCall(
  context: ActContext,
  input: Received<'notices', 'revealCall'>,
): Promise<Answer<'notices', 'revealCall'>> {
  const notice = await callForAct(context, input.notice);
  applyNoticeAct(notice.state as NoticeState, 'tell');
  recordAct(context, { act: 'notices.revealCall', thing: `notice:${notice.id}`, reason: '读取姓名和电话' });
  const { nameCipher, phoneCipher } = notice.person;
  return { name: context.keyring.open(nameCipher), phone: phoneCipher ? context.keyring.open(phoneCipher) : null };
}
