import {
  checkedTexts,
  complaintHandlers,
  complaintKinds,
  correctionTable,
  disputeTypes,
  matterKinds,
  noticeTable,
  beijingDay,
  wordDate,
  type CheckedText,
  type ComplaintKind,
  type ComplaintLevel,
  type Day,
  type DisputeType,
} from '@linfa/domain';
import { WrittenQuestion } from '../consultations/written-question.entity.ts';
import { flagReaders } from '../content-flags/content-flags.policy.ts';
import { TextCheck } from '../content-flags/text-check.entity.ts';
import { ComplaintSubject } from '../feedback/complaint-subject.entity.ts';
import { Complaint } from '../feedback/complaint.entity.ts';
import { MediationRequest } from '../mediation/mediation-request.entity.ts';
import { mediationDesk } from '../mediation/mediation.policy.ts';
import { CorrectionRequest } from '../my-data/correction-request.entity.ts';
import { Notice } from '../notices/notice.entity.ts';
import { wordAbout, wordNotice } from '../notices/notice-words.ts';
import { placesOf, unitOf, within, type WaitingSource } from './waiting.ts';

/** Somebody asked for mediation. */
export const requestsWaiting: WaitingSource = async ({ em, keyring, today }, actor, limit) => {
  const places = placesOf(actor, mediationDesk);
  if (places.length === 0) return [];
  const rows = await em.find(
    MediationRequest,
    { state: 'submitted', ...within(places) },
    { populate: ['unit'], strategy: 'joined', orderBy: { id: 'asc' }, limit },
  );
  return rows.map((row) => ({
    kind: 'request',
    // Two neighbours' disputes of one community are told apart by their day.
    title: `${disputeTypes[row.disputeType as DisputeType]}（${wordDate(row.requestedOn, today)}提交）：受理调解申请`,
    unit: unitOf(row),
    since: row.requestedOn,
    dueOn: null,
    thing: { kind: 'mediation-request', id: keyring.ids.seal('mediationRequest', row.id) },
  }));
};

/** Written questions for an adviser, or for any of the community's. */
export const questionsWaiting: WaitingSource = async ({ em, keyring }, actor, limit) => {
  const places = placesOf(actor, ['adviser']);
  if (places.length === 0) return [];
  const rows = await em.find(
    WrittenQuestion,
    { state: 'open', $and: [within(places), { $or: [{ adviser: null }, { adviser: actor.personId }] }] },
    { populate: ['unit'], strategy: 'joined', orderBy: { dueOn: 'asc', id: 'asc' }, limit },
  );
  return rows.map((row) => ({
    kind: 'question',
    title: `${matterKinds[row.matter as keyof typeof matterKinds]}：答复书面咨询`,
    unit: unitOf(row),
    since: row.askedOn,
    dueOn: row.dueOn,
    thing: { kind: 'question', id: keyring.ids.seal('question', row.id) },
  }));
};

/** What was passed to oneself, and what nobody has yet; never what is about oneself, or one's own. */
export const complaintsWaiting: WaitingSource = async ({ em, keyring }, actor, limit) => {
  const free = (['unit', 'street', 'district'] as const satisfies readonly ComplaintLevel[]).flatMap((level) => {
    const places = placesOf(actor, complaintHandlers(level));
    return places.length === 0 ? [] : [{ level, assignee: null, ...within(places) }];
  });
  const aboutMe = await em.find(ComplaintSubject, { person: actor.personId }, { fields: ['complaint'] });
  const rows = await em.find(
    Complaint,
    {
      state: { $in: ['submitted', 'assigned'] },
      id: { $nin: aboutMe.map((one) => one.complaint.id) },
      $and: [
        { $or: [{ submittedBy: null }, { submittedBy: { $ne: actor.personId } }] },
        { $or: [{ assignee: actor.personId }, ...free] },
      ],
    },
    { populate: ['unit'], strategy: 'joined', orderBy: { dueOn: 'asc', id: 'asc' }, limit },
  );
  return rows.map((row) => ({
    kind: 'complaint',
    title: `答复${complaintKinds[row.kind as ComplaintKind]}`,
    unit: unitOf(row),
    since: row.submittedOn,
    dueOn: row.dueOn,
    thing: { kind: 'complaint', id: keyring.ids.seal('complaint', row.id) },
  }));
};

/** A resident says that what was entered about them is wrong. */
export const correctionsWaiting: WaitingSource = async ({ em, keyring }, actor, limit) => {
  const places = placesOf(actor, correctionTable.acts.correct.roles);
  if (places.length === 0) return [];
  const rows = await em.find(
    CorrectionRequest,
    { state: 'requested', ...within(places) },
    { populate: ['unit'], strategy: 'joined', orderBy: { id: 'asc' }, limit },
  );
  return rows.map((row) => ({
    kind: 'correction',
    title: '居民申请更正登记的内容',
    unit: unitOf(row),
    since: row.requestedOn,
    dueOn: null,
    thing: { kind: 'correction', id: keyring.ids.seal('correction', row.id) },
  }));
};

/** Whoever could not be told otherwise is rung up. */
export const callsWaiting: WaitingSource = async ({ em, keyring, today }, actor, limit) => {
  const places = placesOf(actor, noticeTable.acts.tell.roles);
  if (places.length === 0) return [];
  const rows = await em.find(
    Notice,
    { state: { $in: ['unknown', 'failed'] }, ...within(places) },
    { populate: ['unit'], orderBy: { id: 'asc' }, limit },
  );
  return rows.map((row) => ({
    kind: 'call',
    title: wordCall(row, today),
    unit: { code: row.unit?.code ?? '', name: row.unit?.name ?? '' },
    since: beijingDay(row.attemptedAt ?? row.createdAt),
    dueOn: null,
    thing: { kind: 'notice', id: keyring.ids.seal('notice', row.id) },
  }));
};

function wordCall({ kind, data, unit }: Notice, today: Day): string {
  const about = wordAbout(kind, data, today);
  return `电话告知：${wordNotice(kind, data, unit?.name ?? '').title}${about === '' ? '' : `（${about}）`}`;
}

/** WeChat flagged a text. */
export const flagsWaiting: WaitingSource = async ({ em, keyring }, actor, limit) => {
  const places = placesOf(actor, flagReaders);
  if (places.length === 0) return [];
  const rows = await em.find(
    TextCheck,
    { state: 'flagged', ...within(places) },
    { populate: ['unit'], strategy: 'joined', orderBy: { id: 'asc' }, limit },
  );
  return rows.map((row) => ({
    kind: 'flag',
    title: `${checkedTexts[row.kind as CheckedText]}：查看内容提示`,
    unit: unitOf(row),
    since: beijingDay(row.flaggedAt ?? row.createdAt),
    dueOn: null,
    thing: { kind: 'flag', id: keyring.ids.seal('textCheck', row.id) },
  }));
};
