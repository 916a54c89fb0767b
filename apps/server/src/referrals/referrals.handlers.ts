import type { AreaActs } from '../http/area.ts';
import { amendReferral } from './amend-referral.ts';
import { listReferrals } from './list-referrals.ts';
import { recordReferral } from './record-referral.ts';
import { referralReaders, referrers } from './referrals.policy.ts';
import { setReferralOutcome } from './set-outcome.ts';

export const referralActs: AreaActs<'referrals'> = {
  record: { access: referrers, handle: recordReferral },
  setOutcome: { access: referrers, handle: setReferralOutcome },
  amend: { access: referrers, handle: amendReferral },
  list: { access: referralReaders, handle: listReferrals },
};
