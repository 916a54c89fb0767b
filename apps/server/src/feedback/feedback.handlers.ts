import type { AreaActs } from '../http/area.ts';
import { answerComplaint } from './answer-complaint.ts';
import { assignComplaint } from './assign-complaint.ts';
import { complaintByCode } from './by-code.ts';
import { closeComplaint } from './close-complaint.ts';
import { getComplaint, listHandlers } from './complaint-to-read.ts';
import { complaintHandlers, feedbackReaders, remarkReaders } from './feedback.policy.ts';
import { listComplaints } from './list-complaints.ts';
import { listMyComplaints } from './list-mine.ts';
import { listRemarks } from './list-remarks.ts';
import { listServices } from './list-services.ts';
import { openComplaint } from './open-complaint.ts';
import { rateService } from './rate-service.ts';
import { submitComplaint } from './submit-complaint.ts';
import { summariseRatings } from './summarise-ratings.ts';
import { withdrawByCode, withdrawComplaint } from './withdraw-complaint.ts';

export const feedbackActs: AreaActs<'feedback'> = {
  submitComplaint: { access: 'anyone', handle: submitComplaint },
  listMine: { access: 'signed-in', handle: listMyComplaints },
  byCode: { access: 'anyone', handle: complaintByCode },
  withdraw: { access: 'signed-in', handle: withdrawComplaint },
  withdrawByCode: { access: 'anyone', handle: withdrawByCode },
  listComplaints: { access: feedbackReaders, handle: listComplaints },
  getComplaint: { access: feedbackReaders, handle: getComplaint },
  listHandlers: { access: complaintHandlers, handle: listHandlers },
  openComplaint: { access: complaintHandlers, handle: openComplaint },
  assignComplaint: { access: complaintHandlers, handle: assignComplaint },
  answerComplaint: { access: complaintHandlers, handle: answerComplaint },
  closeComplaint: { access: complaintHandlers, handle: closeComplaint },
  listServices: { access: 'signed-in', handle: listServices },
  rateService: { access: 'signed-in', handle: rateService },
  summary: { access: feedbackReaders, handle: summariseRatings },
  listRemarks: { access: remarkReaders, handle: listRemarks },
};
