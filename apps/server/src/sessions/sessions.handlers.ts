import type { AreaActs } from '../http/area.ts';
import { askingFirst } from '../http/asking-first.ts';
import { askNumber, bindPhone, bindWechatPhone } from './bind-phone.ts';
import { changePassword } from './change-password.ts';
import { confirmTotp } from './confirm-totp.ts';
import { deviceKey } from './device-key.ts';
import { dropTotp } from './drop-totp.ts';
import { issueSlipCode, slipIssuers } from './issue-slip-code.ts';
import { listSessions } from './list-sessions.ts';
import { logInStaff } from './log-in-staff.ts';
import { logInWithPhoneCode } from './log-in-with-phone-code.ts';
import { logInWithSlipCode } from './log-in-with-slip-code.ts';
import { askIdentity, logInWithWechat } from './log-in-with-wechat.ts';
import { logOut } from './log-out.ts';
import { presentMe } from './present-me.ts';
import { revokeSession } from './revoke-session.ts';
import { sendPhoneCode } from './send-phone-code.ts';
import { setUpTotp } from './set-up-totp.ts';

export const sessionsActs: AreaActs<'sessions'> = {
  sendPhoneCode: { access: 'anyone', handle: sendPhoneCode },
  logInWithPhoneCode: { access: 'anyone', handle: logInWithPhoneCode },
  logInWithWechat: { access: 'anyone', ...askingFirst(askIdentity, logInWithWechat) },
  bindPhone: { access: 'signed-in', handle: bindPhone },
  bindWechatPhone: { access: 'signed-in', ...askingFirst(askNumber, bindWechatPhone) },
  logInWithSlipCode: { access: 'anyone', handle: logInWithSlipCode },
  issueSlipCode: { access: slipIssuers, handle: issueSlipCode },
  logInStaff: { access: 'anyone', handle: logInStaff },
  changePassword: { access: 'signed-in', handle: changePassword },
  setUpTotp: { access: 'signed-in', handle: setUpTotp },
  confirmTotp: { access: 'signed-in', handle: confirmTotp },
  dropTotp: { access: 'signed-in', handle: dropTotp },
  me: { access: 'signed-in', handle: presentMe },
  deviceKey: { access: 'signed-in', handle: deviceKey },
  listMine: { access: 'signed-in', handle: listSessions },
  revoke: { access: 'signed-in', handle: revokeSession },
  logOut: { access: 'signed-in', handle: logOut },
};
