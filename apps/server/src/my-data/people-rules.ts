import { AttachmentPiece } from '../files/attachment-piece.entity.ts';
import { Attachment } from '../files/attachment.entity.ts';
import { Consent } from '../consents/consent.entity.ts';
import { Complaint } from '../feedback/complaint.entity.ts';
import { ComplaintSubject } from '../feedback/complaint-subject.entity.ts';
import { Rating } from '../feedback/rating.entity.ts';
import { TextCheck } from '../content-flags/text-check.entity.ts';
import { MessageWish } from '../notices/message-wish.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { Person } from '../people/person.entity.ts';
import { RoleHolding } from '../people/role-holding.entity.ts';
import { RosterMember } from '../rosters/roster-member.entity.ts';
import { PhoneCode } from '../sessions/phone-code.entity.ts';
import { RecoveryCode } from '../sessions/recovery-code.entity.ts';
import { Session } from '../sessions/session.entity.ts';
import { SlipCode } from '../sessions/slip-code.entity.ts';
import { StaffAccount } from '../sessions/staff-account.entity.ts';
import { IdempotencyKey } from '../http/idempotency-key.entity.ts';
import { personOwner, sessionOwner } from '../http/key-owner.ts';
import { emptied, inRow, oneself, removed, work, type DataRule } from './data-rule.ts';
import { CorrectionRequest } from './correction-request.entity.ts';

/** The account, and what one said and agreed to oneself. */
export const peopleRules: readonly DataRule[] = [
  {
    entity: Person,
    title: '本人',
    rowsOf: (em, { personId }) => em.find(Person, { id: personId }),
    columns: {
      nameCipher: emptied('姓名'),
      phoneCipher: removed('手机号'),
      phoneIndex: removed(null),
      openidIndex: removed(null),
      openidCipher: removed('微信标识'),
      unionidCipher: removed('微信统一标识'),
    },
    also: { female: '女性', minority: '少数民族' },
  },
  {
    entity: Session,
    title: '登录',
    rowsOf: (em, { personId }) => em.find(Session, { person: personId }),
    deletesRows: true,
    columns: { person: inRow(null) },
    also: { createdAt: '登录时间', lastSeenAt: '最近使用', revokedAt: '退出时间' },
  },
  {
    entity: IdempotencyKey,
    title: '最近提交的操作',
    rowsOf: (em, { personId, sessionIds }) =>
      em.find(IdempotencyKey, { owner: { $in: [personOwner(personId), ...sessionIds.map(sessionOwner)] } }),
    deletesRows: true,
    columns: { answerCipher: inRow(null) },
    also: { act: '操作', createdAt: '时间' },
  },
  {
    entity: Notice,
    title: '通知',
    rowsOf: (em, { personId }) => em.find(Notice, { person: personId }),
    deletesRows: true,
    columns: { person: inRow(null), calledBy: work },
    also: { kind: '种类', state: '状态', createdAt: '时间' },
  },
  {
    entity: MessageWish,
    title: '微信订阅消息授权',
    rowsOf: (em, { personId }) => em.find(MessageWish, { person: personId }),
    deletesRows: true,
    columns: { person: inRow(null) },
    also: { topic: '事项', state: '状态', at: '答复时间', usedAt: '使用时间' },
  },
  {
    entity: TextCheck,
    title: '内容安全检查',
    rowsOf: (em, { personId }) => em.find(TextCheck, { person: personId }),
    deletesRows: true,
    columns: { person: inRow(null), settledBy: work },
    also: { kind: '内容', state: '状态', createdAt: '时间', settledAt: '处理时间' },
  },
  {
    entity: PhoneCode,
    title: '验证码',
    rowsOf: (em, { phoneIndex }) => (phoneIndex === null ? Promise.resolve([]) : em.find(PhoneCode, { phoneIndex })),
    deletesRows: true,
    columns: { phoneIndex: inRow(null) },
    also: { expiresAt: '有效至' },
  },
  {
    entity: SlipCode,
    title: '一次性登录码',
    rowsOf: (em, { personId }) => em.find(SlipCode, { person: personId }),
    deletesRows: true,
    columns: { person: inRow(null), issuedBy: work },
    also: { createdAt: '开出时间', usedAt: '使用时间' },
  },
  {
    entity: RecoveryCode,
    title: '恢复码',
    rowsOf: (em, { personId }) => em.find(RecoveryCode, { account: { person: personId } }),
    deletesRows: true,
    columns: {},
    also: { usedAt: '使用时间' },
  },
  {
    entity: StaffAccount,
    title: '工作人员账号',
    rowsOf: (em, { personId }) => em.find(StaffAccount, { person: personId }),
    deletesRows: true,
    columns: { person: inRow(null), totpCipher: inRow(null), totpPendingCipher: inRow(null) },
    also: { username: '用户名', createdAt: '建立时间' },
  },
  {
    entity: RoleHolding,
    title: '任职',
    rowsOf: (em, { personId }) => em.find(RoleHolding, { person: personId }, { populate: ['unit'] }),
    columns: { person: oneself },
    also: { role: '职务', 'unit.name': '单位', from: '自', to: '至' },
  },
  {
    entity: RosterMember,
    title: '名册',
    rowsOf: (em, { personId, clientKey }) =>
      em.find(RosterMember, { $or: [{ person: personId }, { personKey: clientKey }] }, { populate: ['unit'] }),
    columns: {
      person: oneself,
      // The same new key as with services: counted once across all of them, and leading to no number.
      personKey: { export: null, erase: 'fresh-key' },
    },
    also: { roster: '名册', 'unit.name': '单位', joinedOn: '加入', leftOn: '退出', certificate: '证号' },
  },
  {
    entity: AttachmentPiece,
    title: '上传文件的内容',
    rowsOf: (em, { personId }) =>
      em.find(AttachmentPiece, { attachment: { uploader: personId } }, { fields: ['id', 'attachment.thingKind'] }),
    leaves: (row) => isWorkFile((row as AttachmentPiece).attachment),
    deletesRows: true,
    columns: {},
  },
  {
    entity: Attachment,
    title: '上传的文件',
    rowsOf: (em, { personId }) => em.find(Attachment, { uploader: personId }),
    leaves: (row) => isWorkFile(row as Attachment),
    deletesRows: true,
    columns: { uploader: inRow(null), nameCipher: inRow('文件名'), keyCipher: inRow(null) },
    also: { uploadedAt: '上传时间', thingKind: '附于', size: '字节数' },
  },
  {
    entity: Consent,
    title: '同意',
    rowsOf: (em, { personId }) => em.find(Consent, { person: personId }, { populate: ['text'] }),
    deletesRows: true,
    columns: {
      person: inRow(null),
      minorNameCipher: inRow('未成年人'),
      minorKey: inRow(null),
      guardianNameCipher: inRow('监护人'),
      recordedBy: work,
      activeKey: inRow(null),
    },
    also: {
      'text.title': '文本',
      'text.version': '版本',
      givenAt: '同意时间',
      withdrawnAt: '撤回时间',
      medium: '方式',
    },
  },
  {
    entity: Complaint,
    title: '投诉建议',
    rowsOf: (em, { personId }) => em.find(Complaint, { submittedBy: personId }, { populate: ['unit'] }),
    columns: {
      submittedBy: removed(null),
      textCipher: emptied('内容'),
      answerCipher: { export: '答复', erase: { keep: '单位的答复，不含提交人' } },
      noteCipher: { export: null, erase: 'null' },
      assignee: work,
      answeredBy: work,
    },
    also: { kind: '种类', state: '状态', 'unit.name': '单位', submittedOn: '提交日期', answeredOn: '答复日期' },
  },
  {
    entity: ComplaintSubject,
    title: '投诉所涉服务的提供者',
    rowsOf: null,
    columns: {
      person: { export: null, erase: { keep: '投诉不告知所涉及的人；所指的人员记录本身已去除身份' } },
    },
  },
  {
    entity: Rating,
    title: '实名评价',
    rowsOf: (em, { personId }) => em.find(Rating, { person: personId }, { populate: ['unit'] }),
    columns: {
      person: removed(null),
      serviceId: removed(null),
      remarkCipher: { export: '评语', erase: 'null' },
    },
    also: { service: '服务', grade: '评价', ratedOn: '日期', 'unit.name': '单位' },
  },
  {
    entity: CorrectionRequest,
    title: '更正申请',
    rowsOf: (em, { personId }) => em.find(CorrectionRequest, { person: personId }, { populate: ['unit'] }),
    deletesRows: true,
    columns: {
      person: inRow(null),
      textCipher: inRow('申请内容'),
      answerCipher: inRow('处理结果'),
      decidedBy: work,
    },
    also: { state: '状态', 'unit.name': '单位', requestedOn: '申请日期', decidedOn: '处理日期' },
  },
];

/** What hangs on a case file or on the unit's own records stays with them. */
function isWorkFile({ thingKind }: Pick<Attachment, 'thingKind'>): boolean {
  return typeof thingKind === 'string' && thingKind !== 'complaint';
}
