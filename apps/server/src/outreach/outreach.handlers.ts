import type { AreaActs } from '../http/area.ts';
import { amendEvent } from './amend-event.ts';
import { amendPlan } from './amend-plan.ts';
import { amendPost } from './amend-post.ts';
import { cancelEvent } from './cancel-event.ts';
import { checkIn } from './check-in.ts';
import { closeEvent } from './close-event.ts';
import { getEvent } from './get-event.ts';
import { leaveEvent } from './leave-event.ts';
import { listEvents, listPublicEvents } from './list-events.ts';
import { listMySignUps } from './list-mine.ts';
import { listSignUps } from './list-sign-ups.ts';
import { listPosts, listPublicPosts } from './list-posts.ts';
import { openEvent } from './open-event.ts';
import { eventKeepers, eventReaders, eventReporters } from './outreach.policy.ts';
import { planEvent } from './plan-event.ts';
import { publishEvent } from './publish-event.ts';
import { recordAttendance } from './record-attendance.ts';
import { recordPost } from './record-post.ts';
import { removePost } from './remove-post.ts';
import { checkInResident, leaveForResident } from './sign-up-at-desk.ts';
import { signUpForResident } from './sign-up-for-resident.ts';
import { signUpForEvent } from './sign-up.ts';

export const outreachActs: AreaActs<'outreach'> = {
  planEvent: { access: eventKeepers, handle: planEvent },
  publishEvent: { access: eventKeepers, handle: publishEvent },
  amendPlan: { access: eventKeepers, handle: amendPlan },
  cancelEvent: { access: eventKeepers, handle: cancelEvent },
  listPublic: { access: 'anyone', handle: listPublicEvents },
  openEvent: { access: 'anyone', handle: openEvent },
  signUp: { access: 'signed-in', handle: signUpForEvent },
  leaveEvent: { access: 'signed-in', handle: leaveEvent },
  checkIn: { access: 'signed-in', handle: checkIn },
  signUpForResident: { access: eventKeepers, handle: signUpForResident },
  listSignUps: { access: eventReaders, handle: listSignUps },
  checkInResident: { access: eventReporters, handle: checkInResident },
  leaveForResident: { access: eventKeepers, handle: leaveForResident },
  listMine: { access: 'signed-in', handle: listMySignUps },
  recordAttendance: { access: eventReporters, handle: recordAttendance },
  closeEvent: { access: eventReporters, handle: closeEvent },
  amendEvent: { access: eventReporters, handle: amendEvent },
  list: { access: eventReaders, handle: listEvents },
  getEvent: { access: eventReaders, handle: getEvent },
  recordPost: { access: eventKeepers, handle: recordPost },
  amendPost: { access: eventKeepers, handle: amendPost },
  removePost: { access: eventKeepers, handle: removePost },
  listPublicPosts: { access: 'anyone', handle: listPublicPosts },
  listPosts: { access: eventReaders, handle: listPosts },
};
