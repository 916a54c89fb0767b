import type { AreaActs } from '../http/area.ts';
import { paperKeepers, textPublishers } from './consents.policy.ts';
import { giveConsent, giveForMinor } from './give-consent.ts';
import { listMyConsents } from './list-mine.ts';
import { listTexts } from './list-texts.ts';
import { publishText } from './publish-text.ts';
import { recordPaperConsent } from './record-paper-consent.ts';
import { withdrawConsent } from './withdraw-consent.ts';

export const consentActs: AreaActs<'consents'> = {
  listTexts: { access: 'anyone', handle: listTexts },
  give: { access: 'signed-in', handle: giveConsent },
  giveForMinor: { access: 'signed-in', handle: giveForMinor },
  withdraw: { access: 'signed-in', handle: withdrawConsent },
  listMine: { access: 'signed-in', handle: listMyConsents },
  recordPaperConsent: { access: paperKeepers, handle: recordPaperConsent },
  publishText: { access: textPublishers, handle: publishText },
};
