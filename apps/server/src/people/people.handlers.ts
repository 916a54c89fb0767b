import { assignAdviser } from '../advisers/assign-adviser.ts';
import { endAssignment } from '../advisers/end-assignment.ts';
import { listAssignments } from '../advisers/list-assignments.ts';
import { loadView } from '../advisers/load-view.ts';
import type { AreaActs } from '../http/area.ts';
import { addStaff } from './add-staff.ts';
import { correctPerson } from './correct-person.ts';
import { createAccount } from './create-account.ts';
import { endRole } from './end-role.ts';
import { findPeople } from './find-people.ts';
import { getPerson } from './get-person.ts';
import { grantRoleAct } from './grant-role-act.ts';
import { listAccounts } from './list-accounts.ts';
import { listPeople } from './list-people.ts';
import { lockAccount, unlockAccount } from './lock-account.ts';
import { accountKeepers, peopleKeepers, peopleReaders } from './people.policy.ts';
import { resetPassword } from './reset-password.ts';
import { endSession, listSessions } from './staff-sessions.ts';
import { revealPerson } from './reveal-person.ts';
import { uniteStaff } from './unite-staff.ts';

export const peopleActs: AreaActs<'people'> = {
  list: { access: peopleReaders, handle: listPeople },
  find: { access: peopleKeepers, handle: findPeople },
  get: { access: peopleReaders, handle: getPerson },
  add: { access: peopleKeepers, handle: addStaff },
  correct: { access: peopleKeepers, handle: correctPerson },
  reveal: { access: peopleKeepers, handle: revealPerson },
  unite: { access: accountKeepers, handle: uniteStaff },
  grantRole: { access: peopleKeepers, handle: grantRoleAct },
  endRole: { access: peopleKeepers, handle: endRole },
  listAccounts: { access: accountKeepers, handle: listAccounts },
  createAccount: { access: accountKeepers, handle: createAccount },
  resetPassword: { access: accountKeepers, handle: resetPassword },
  lockAccount: { access: accountKeepers, handle: lockAccount },
  unlockAccount: { access: accountKeepers, handle: unlockAccount },
  listSessions: { access: accountKeepers, handle: listSessions },
  endSession: { access: accountKeepers, handle: endSession },
  assignAdviser: { access: peopleKeepers, handle: assignAdviser },
  endAssignment: { access: peopleKeepers, handle: endAssignment },
  listAssignments: { access: peopleReaders, handle: listAssignments },
  loadView: { access: peopleReaders, handle: loadView },
};
