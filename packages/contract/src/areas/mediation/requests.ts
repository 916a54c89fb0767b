import { disputeTypes, mediationElsewhere, mediationRequestStates, partySides, viewLimits } from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../../act.ts';
import { code, day, id, line, page, paging, text, unitCode, uploads } from '../../shapes.ts';
import {
  caseDetail,
  claims,
  facts,
  origin,
  ownDetails,
  parties,
  party,
  reason,
  request,
  revealReason,
} from './shapes.ts';

const matter = {
  community: unitCode,
  disputeType: code(disputeTypes),
  facts,
  claims,
  respondents: parties,
  pictures: uploads.meta({ description: '材料照片，已上传文件的编号' }),
};
/** How a case is opened, however it came. */
const opening = {
  day: day.optional().meta({ description: '受理日期，不填为今天' }),
  committee: id.optional().meta({ description: '受理的人民调解委员会，不填为本单位的' }),
  limit: code(viewLimits).optional().meta({ description: '限定知悉范围；涉及未成年人的自动限定' }),
};

/** Asking for mediation, and how a case begins. */
export const requestActs = {
  requestMediation: write(
    '居民申请调解；可代家人申请',
    z.strictObject({
      ...matter,
      self: ownDetails.optional().meta({ description: '本人为申请人时，本人的情况' }),
      onBehalfOf: party
        .extend({ relation: line(30) })
        .optional()
        .meta({ description: '代他人申请；本人记为代理人' }),
    }),
    request,
  ),
  requestForResident: write(
    '工作人员代居民登记调解申请',
    z.strictObject({ ...matter, applicant: party, ...origin }),
    request,
  ),
  requestFromConsultation: write(
    '法律顾问把自己做的一次咨询送交社区人民调解；事项在咨询处计一次',
    z.strictObject({
      consultation: id,
      applicant: party.optional().meta({ description: '申请人；由预约而来的咨询不填即为预约的居民' }),
      respondents: parties,
      disputeType: code(disputeTypes),
      facts,
      claims,
    }),
    request,
  ),
  acceptRequest: write('受理申请，成为案件并给出案号', z.strictObject({ request: id, ...opening }), caseDetail),
  declineRequest: write(
    '不予受理，告知理由和可以去的部门',
    z.strictObject({ request: id, reason, elsewhere: code(mediationElsewhere) }),
    request,
  ),
  withdrawRequest: write('撤回申请', z.strictObject({ request: id, reason: text(500).default('') }), request),
  openOnInitiative: write(
    '主动调解：没有人申请，工作人员发现纠纷',
    z.strictObject({
      community: unitCode,
      disputeType: code(disputeTypes),
      facts,
      applicants: parties,
      respondents: parties,
      ...opening,
      ...origin,
    }),
    caseDetail,
  ),
  receiveTransfer: write(
    '接受法院、公安、信访、12345热线移送的纠纷',
    z.strictObject({
      community: unitCode,
      source: z.enum(['court', 'police', 'petition', 'hotline']),
      sender: line(80).meta({ description: '移送单位' }),
      document: line(120).meta({ description: '移送文书的名称和文号' }),
      sentOn: day.meta({ description: '移送日期' }),
      disputeType: code(disputeTypes),
      facts,
      applicants: parties,
      respondents: parties,
      ...opening,
    }),
    caseDetail,
  ),
  listRequests: read(
    '调解申请',
    z.strictObject({ unit: unitCode, state: code(mediationRequestStates).optional(), ...paging }),
    page(request),
  ),
  getRequest: read('一件调解申请，姓名已遮盖', z.strictObject({ request: id }), request),
  revealRequest: write(
    '打开一件申请的事实、请求和当事人情况；每次都留痕',
    z.strictObject({ request: id, reason: revealReason }),
    z.object({
      facts: z.string(),
      claims: z.array(z.string()),
      parties: z.array(party.extend({ side: code(partySides) })),
    }),
  ),
} as const;
