import type { AreaActs } from '../../http/area.ts';
import { mediationDesk, mediationReaders } from '../mediation.policy.ts';
import { answerFollowUp } from './answer-follow-up.ts';
import { applyForConfirmation } from './apply-for-confirmation.ts';
import { archiveCase } from './archive-case.ts';
import { bindVolume } from './bind-volume.ts';
import { checkFile } from './check-file.ts';
import { afterAgreement } from './present-after.ts';
import { listVolumes } from './present-volume.ts';
import { recordConfirmation } from './record-confirmation.ts';
import { recordFollowUp } from './record-follow-up.ts';
import { recordPaper } from './record-paper.ts';
import { recordPerformance } from './record-performance.ts';

/** The rows of what comes after the agreement, and of the case's file. */
export const afterActs = {
  recordPerformance: { access: mediationDesk, handle: recordPerformance },
  applyForConfirmation: { access: mediationDesk, handle: applyForConfirmation },
  recordConfirmation: { access: mediationDesk, handle: recordConfirmation },
  recordFollowUp: { access: mediationDesk, handle: recordFollowUp },
  answerFollowUp: { access: 'signed-in', handle: answerFollowUp },
  afterAgreement: { access: mediationReaders, handle: afterAgreement },
  checkFile: { access: mediationReaders, handle: checkFile },
  recordPaper: { access: mediationDesk, handle: recordPaper },
  archiveCase: { access: mediationDesk, handle: archiveCase },
  bindVolume: { access: mediationDesk, handle: bindVolume },
  listVolumes: { access: mediationReaders, handle: listVolumes },
} satisfies Partial<AreaActs<'mediation'>>;
