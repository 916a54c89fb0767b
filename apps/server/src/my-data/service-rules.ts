import { RecordAmendment } from '../amendments/record-amendment.entity.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { ConsultationAmendment } from '../consultations/consultation-amendment.entity.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { WrittenQuestion } from '../consultations/written-question.entity.ts';
import { EventSignUp } from '../outreach/event-sign-up.entity.ts';
import { Referral } from '../referrals/referral.entity.ts';
import { emptied, oneself, removed, work, type ColumnRule, type DataRule } from './data-rule.ts';

/** Counted once whoever it is: all rows of a person get the same new key, so that no figure changes. */
const counted: ColumnRule = { export: null, erase: 'fresh-key' };

/** What one was given, but for mediation. */
export const serviceRules: readonly DataRule[] = [
  {
    entity: Booking,
    title: '预约',
    rowsOf: (em, { personId }) =>
      em.find(
        Booking,
        {
          $or: [
            { served: personId },
            // Whom one booked for without a number: nobody else could ever ask for it.
            { bookedBy: personId, byStaff: false, served: { phoneIndex: null } },
          ],
        },
        { populate: ['slot.unit'] },
      ),
    columns: {
      served: oneself,
      bookedBy: oneself,
      servedNameCipher: emptied('姓名'),
      identityCipher: { export: null, erase: 'empty' },
      activeKey: removed(null),
      noteCipher: emptied('来意'),
      cancelReasonCipher: removed('取消原因'),
    },
    also: { 'slot.day': '日期', 'slot.unit.name': '社区', matter: '事项', state: '状态', createdAt: '预约时间' },
  },
  {
    entity: Consultation,
    title: '法律服务记录',
    rowsOf: (em, subject) => consultationsOf(em, subject),
    columns: {
      adviser: work,
      clientKey: counted,
      clientNameCipher: removed('姓名'),
      summaryCipher: removed('摘要'),
    },
    also: { heldOn: '日期', 'unit.name': '社区', matter: '事项', result: '结果', minutes: '时长（分钟）' },
  },
  {
    entity: ConsultationAmendment,
    title: '法律服务记录的更正',
    rowsOf: async (em, subject) => {
      const of = await consultationsOf(em, subject);
      return em.find(ConsultationAmendment, { consultation: { $in: of.map((one) => one.id) } });
    },
    columns: { by: work, reasonCipher: emptied('更正理由'), beforeCipher: emptied('更正前') },
    also: { at: '更正时间' },
  },
  {
    entity: Referral,
    title: '转介',
    rowsOf: (em, { clientKey }) => em.find(Referral, { clientKey }, { populate: ['unit'] }),
    columns: { clientKey: counted, clientNameCipher: removed('姓名'), noteCipher: removed('内容') },
    also: { referredOn: '日期', 'unit.name': '单位', target: '转往', outcome: '结果' },
  },
  {
    entity: RecordAmendment,
    title: '转介的更正',
    rowsOf: async (em, { clientKey }) => {
      const of = await em.find(Referral, { clientKey }, { fields: ['id'] });
      return em.find(RecordAmendment, { kind: 'referral', recordId: { $in: of.map((one) => one.id) } });
    },
    columns: { by: work, reasonCipher: emptied('更正理由'), beforeCipher: emptied('更正前') },
    also: { at: '更正时间' },
  },
  {
    entity: WrittenQuestion,
    title: '书面咨询',
    rowsOf: (em, { personId }) => em.find(WrittenQuestion, { askedBy: personId }, { populate: ['unit'] }),
    columns: { askedBy: oneself, adviser: work, textCipher: emptied('问题'), answerCipher: removed('答复') },
    also: { askedOn: '日期', 'unit.name': '社区', matter: '事项', state: '状态' },
  },
  {
    entity: EventSignUp,
    title: '活动报名',
    rowsOf: (em, { personId }) => em.find(EventSignUp, { person: personId }, { populate: ['event.unit'] }),
    columns: { person: oneself, activeKey: removed(null) },
    also: { 'event.title': '活动', 'event.heldOn': '日期', state: '状态' },
  },
];

type Finder = Parameters<NonNullable<DataRule['rowsOf']>>;

function consultationsOf(em: Finder[0], { clientKey, personId }: Finder[1]): Promise<Consultation[]> {
  return em.find(Consultation, { $or: [{ clientKey }, { booking: { served: personId } }] }, { populate: ['unit'] });
}
