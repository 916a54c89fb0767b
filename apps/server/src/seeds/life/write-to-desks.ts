import { addDays } from '@linfa/domain';
import { TextCheck } from '../../content-flags/text-check.entity.ts';
import { query } from '../../database/sql.ts';
import { findUnit } from '../../org-units/find-unit.ts';
import type { Cast } from './cast.ts';

/** What residents wrote, and what therefore waits: suggestions and a complaint, questions, a correction, a flagged text, a call. */
export async function writeToDesks(cast: Cast): Promise<void> {
  await suggest(cast);
  await askAndCorrect(cast);
  await leaveUntold(cast);
}

async function suggest({ act, resident, staff, app }: Cast): Promise<void> {
  const today = app.today();
  await act(resident('吴某二', addDays(today, -3)), 'feedback.submitComplaint', {
    kind: 'suggestion',
    unit: 'demo-01-01',
    text: '希望周末也能安排法律顾问值班。',
    files: [],
  });
  const { complaint } = await act(resident('郑某三', addDays(today, -9)), 'feedback.submitComplaint', {
    kind: 'suggestion',
    unit: 'demo-01',
    text: '讲座通知能否提前一周贴在楼道里。',
    files: [],
  });
  const officer = staff('street-officer', addDays(today, -7));
  await act(officer, 'feedback.answerComplaint', { complaint: complaint.id, text: '已请各社区提前一周张贴。' });
  await act(officer, 'feedback.closeComplaint', { complaint: complaint.id });
  await act(resident('冯某四', addDays(today, -4)), 'feedback.submitComplaint', {
    kind: 'suggestion',
    unit: 'demo-01',
    text: '预约成功后希望能收到具体房间号。',
    about: 'street-officer',
    files: [],
  });
}

async function askAndCorrect({ em, act, resident, staff, app, phoneOf }: Cast): Promise<void> {
  const today = app.today();
  const question = await act(resident('周某一', addDays(today, -1)), 'consultations.askInWriting', {
    community: 'demo-01-01',
    matter: 'labour',
    text: '试用期被辞退，单位不给开离职证明，怎么办？',
  });
  const unit = await findUnit(em, 'demo-01-01');
  em.persist(
    em.create(TextCheck, {
      person: resident('周某一', today).personId,
      unit: unit.id,
      place: unit.place,
      kind: 'question',
      thingId: app.keyring.ids.open('question', question.id),
      state: 'flagged',
      createdAt: app.now(),
      dueAt: app.now(),
      attempts: 1,
      flaggedAt: app.now(),
    }),
  );
  const served = await act(staff('adviser', today), 'consultations.logConsultation', {
    community: 'demo-01-01',
    line: {
      day: today,
      mode: 'phone',
      channel: 'hotline',
      matter: 'family',
      result: 'answered',
      minutes: 25,
      summary: '离婚后探望孩子的时间安排',
      client: { name: '吴某二', phone: phoneOf('吴某二') },
    },
  });
  await act(resident('吴某二', today), 'myData.requestCorrection', {
    service: { kind: 'consultation', id: served.id },
    text: '我问的是继承，登记成婚姻家庭了。',
  });
}

/** Whoever left no number is told by staff: one whose time was moved, and one who waited and has a place now. */
async function leaveUntold({ em, act, staff, resident, app }: Cast): Promise<void> {
  const today = app.today();
  const clerk = staff('community-clerk', today);
  const { items } = await act(clerk, 'slots.listOpen', {
    community: 'demo-01-01',
    from: addDays(today, 1),
    to: addDays(today, 13),
  });
  const [full, first, second] = items.filter(({ free }) => free > 0).slice(-3);
  if (!full || !first || !second) return;
  const asked = { matter: 'inheritance' } as const;
  const moved = await act(clerk, 'bookings.bookForResident', {
    ...asked,
    slot: first.id,
    resident: { name: '郑老伯' },
  });
  await act(clerk, 'bookings.rescheduleBooking', { booking: moved.id, slot: second.id });
  const holder = resident('陈某五', today);
  const held = await act(holder, 'bookings.bookSlot', { ...asked, slot: full.id });
  await act(clerk, 'bookings.waitForResident', { ...asked, slot: full.id, resident: { name: '冯阿姨' } });
  await act(holder, 'bookings.cancelBooking', { booking: held.id });
  await query(em, {
    text: `update notice set state = 'failed', attempts = 1, attempted_at = ?, failure = ? where kind in ('booking-moved', 'booking-promoted') and state = 'queued'`,
    values: [app.now(), '没有可以送达的方式'],
  });
}
