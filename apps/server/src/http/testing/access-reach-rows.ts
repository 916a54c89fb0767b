import type { ReachRow } from './reach-row.ts';

const ownAccount = { reach: 'none', because: 'takes no thing; one’s own account' } as const;

/** Signing in and one's own account. */
export const accessReachRows = {
  'sessions.logInWithWechat': { reach: 'none', because: 'before signing in' },
  'sessions.deviceKey': ownAccount,
  'sessions.bindPhone': ownAccount,
  'sessions.bindWechatPhone': ownAccount,
  'sessions.changePassword': ownAccount,
  'sessions.setUpTotp': ownAccount,
  'sessions.confirmTotp': ownAccount,
  'sessions.dropTotp': ownAccount,
} as const satisfies Readonly<Record<string, ReachRow>>;
