import type { AreaActs } from '../http/area.ts';
import { changePhone } from './change-phone.ts';
import { correctName } from './correct-name.ts';
import { decideCorrection, getCorrection, openCorrection } from './decide-correction.ts';
import { eraseData } from './erase-data.ts';
import { exportData } from './export-data.ts';
import { listCorrections, listUnitCorrections } from './list-corrections.ts';
import { listReads } from './list-reads.ts';
import { correctionKeepers } from './my-data.policy.ts';
import { requestCorrection, withdrawCorrection } from './request-correction.ts';

export const myDataActs: AreaActs<'myData'> = {
  export: { access: 'signed-in', handle: exportData },
  correctName: { access: 'signed-in', handle: correctName },
  changePhone: { access: 'signed-in', handle: changePhone },
  requestCorrection: { access: 'signed-in', handle: requestCorrection },
  withdrawCorrection: { access: 'signed-in', handle: withdrawCorrection },
  listCorrections: { access: 'signed-in', handle: listCorrections },
  listUnitCorrections: { access: correctionKeepers, handle: listUnitCorrections },
  getCorrection: { access: correctionKeepers, handle: getCorrection },
  openCorrection: { access: correctionKeepers, handle: openCorrection },
  decideCorrection: { access: correctionKeepers, handle: decideCorrection },
  listReads: { access: 'signed-in', handle: listReads },
  erase: { access: 'signed-in', handle: eraseData },
};
