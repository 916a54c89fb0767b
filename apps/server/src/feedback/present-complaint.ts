import type { Answer } from '@linfa/contract';
import {
  actsOpen,
  complaintHandlers,
  complaintTable,
  type ComplaintAct,
  type complaintKinds,
  type ComplaintLevel,
  type complaintStates,
  type ComplaintState,
  type ComplaintSubjectRole,
  type ServiceThing,
} from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { filesOf } from '../files/present-files.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { Complaint } from './complaint.entity.ts';

export type OwnComplaint = Answer<'feedback', 'byCode'>;
export type StaffComplaint = Answer<'feedback', 'assignComplaint'>;

/** For the one who submitted it. */
export async function presentOwnComplaint(context: ActContext, complaint: Complaint): Promise<OwnComplaint> {
  return (await presentOwnComplaints(context, [complaint]))[0] as OwnComplaint;
}

export async function presentOwnComplaints(
  context: ActContext,
  complaints: readonly Complaint[],
): Promise<OwnComplaint[]> {
  const ids = complaints.map((one) => one.id);
  const files = await filesOf(context, 'complaint', ids);
  return complaints.map((complaint) => ({
    ...presentBasics(context, complaint, actsOpen(complaintTable, complaint.state as ComplaintState, ['resident'])),
    ...textsOf(context, complaint),
    files: [...(files.get(complaint.id) ?? [])],
  }));
}

/** For staff, without what it says and who says it. */
export function presentStaffComplaint(context: ActContext, complaint: Complaint): StaffComplaint {
  const handling = rolesAt(actorOf(context), complaint.place).filter((role) =>
    complaintHandlers(complaint.level as ComplaintLevel).includes(role),
  );
  return {
    ...presentBasics(context, complaint, actsOpen(complaintTable, complaint.state as ComplaintState, handling)),
    assignee: complaint.assignee ? context.keyring.open(complaint.assignee.nameCipher) : null,
  };
}

export function textsOf({ keyring }: ActContext, complaint: Complaint): { text: string; answer: string } {
  return {
    text: keyring.open(complaint.textCipher),
    answer: complaint.answerCipher ? keyring.open(complaint.answerCipher) : '',
  };
}

function presentBasics({ keyring, today }: ActContext, complaint: Complaint, may: readonly ComplaintAct[]) {
  const { unit } = complaint;
  const open = complaint.state === 'submitted' || complaint.state === 'assigned';
  return {
    id: keyring.ids.seal('complaint', complaint.id),
    kind: complaint.kind as keyof typeof complaintKinds,
    state: complaint.state as keyof typeof complaintStates,
    unit: { code: unit.code, name: unit.name },
    submittedOn: complaint.submittedOn,
    dueOn: complaint.dueOn,
    overdue: open && complaint.dueOn < today,
    anonymous: !complaint.submittedBy,
    about: (complaint.aboutRole ?? null) as ComplaintSubjectRole | null,
    service: (complaint.serviceKind ?? null) as ServiceThing | null,
    answeredOn: complaint.answeredOn ?? null,
    may: [...may],
  };
}
