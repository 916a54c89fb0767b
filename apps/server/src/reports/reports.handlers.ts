import type { AreaActs } from '../http/area.ts';
import { acceptEdited } from './accept-edited.ts';
import { compareAct } from './compare-act.ts';
import { draftFromText } from './draft-from-text.ts';
import { discussEdition } from './discuss-edition.ts';
import { editOutline } from './edit-outline.ts';
import { getEdition } from './get-edition.ts';
import { importEdited } from './import-edited.ts';
import { lintEdition } from './lint-edition.ts';
import { listChanged } from './list-changed.ts';
import { listEditions } from './list-editions.ts';
import { listOutlines } from './list-outlines.ts';
import { lockEdition } from './lock-edition.ts';
import { openEdition } from './open-edition.ts';
import { previewOutline } from './preview-outline.ts';
import { publishEdition } from './publish-edition.ts';
import { reportEdition } from './report-edition.ts';
import { editionDrafters, editionReaders, editionSteps } from './reports.policy.ts';
import { returnEdition } from './return-edition.ts';
import { reviewEdition } from './review-edition.ts';
import { reviseEdition } from './revise-edition.ts';
import { signAct } from './sign-act.ts';
import { suggestFigures } from './suggest-figures.ts';
import { takeBackEdition } from './take-back-edition.ts';
import { unlockEdition } from './unlock-edition.ts';

export const reportActs: AreaActs<'reports'> = {
  listOutlines: { access: editionReaders, handle: listOutlines },
  draftFromText: { access: editionDrafters, handle: draftFromText },
  open: { access: editionDrafters, handle: openEdition },
  list: { access: editionReaders, handle: listEditions },
  get: { access: editionReaders, handle: getEdition },
  editOutline: { access: editionDrafters, handle: editOutline },
  preview: { access: editionReaders, handle: previewOutline },
  suggestFigures: { access: editionReaders, handle: suggestFigures },
  importEdited: { access: editionDrafters, handle: importEdited },
  acceptEdited: { access: editionDrafters, handle: acceptEdited },
  lint: { access: editionReaders, handle: lintEdition },
  review: { access: editionSteps['review-secrecy'].roles, handle: reviewEdition },
  discuss: { access: editionSteps.discuss.roles, handle: discussEdition },
  sign: { access: editionSteps.sign.roles, handle: signAct },
  report: { access: editionSteps.report.roles, handle: reportEdition },
  takeBack: { access: editionSteps['take-back'].roles, handle: takeBackEdition },
  lock: { access: editionSteps.lock.roles, handle: lockEdition },
  unlock: { access: editionSteps.unlock.roles, handle: unlockEdition },
  returnWithRemarks: { access: editionSteps.return.roles, handle: returnEdition },
  revise: { access: editionSteps.revise.roles, handle: reviseEdition },
  publish: { access: editionSteps.publish.roles, handle: publishEdition },
  compare: { access: editionReaders, handle: compareAct },
  listChanged: { access: editionReaders, handle: listChanged },
};
