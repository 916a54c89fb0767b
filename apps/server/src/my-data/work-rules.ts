import { AdviserAssignment } from '../advisers/adviser-assignment.entity.ts';
import { DataQualityAnswer } from '../data-quality/data-quality-answer.entity.ts';
import { DutyGap } from '../duty-matrix/duty-gap.entity.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { ShiftOffer } from '../duty-shifts/shift-offer.entity.ts';
import { ShiftSignature } from '../duty-shifts/shift-signature.entity.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { RegisterEntryAmendment } from '../registers/register-entry-amendment.entity.ts';
import { FigureAnswer } from '../reported-figures/figure-answer.entity.ts';
import { FigureRequest } from '../reported-figures/figure-request.entity.ts';
import { FilledSheet } from '../reported-figures/filled-sheet.entity.ts';
import { Screening } from '../screenings/screening.entity.ts';
import { SubsidyDecision } from '../subsidies/subsidy-decision.entity.ts';
import { workOnly, type DataRule } from './data-rule.ts';

/** Tables that name people only as those who did the work, or hold remarks on it. */
export const workRules: readonly DataRule[] = [
  workOnly(AdviserAssignment, '法律顾问聘任', 'adviser'),
  workOnly(DutyShift, '值班', 'adviser', 'noteCipher'),
  workOnly(ShiftSignature, '值班会签', 'by', 'signerCipher', 'reasonCipher'),
  workOnly(ShiftOffer, '换班', 'from', 'to'),
  workOnly(OutreachEvent, '普法活动', 'cancelReasonCipher'),
  workOnly(DutyGap, '值班不足的说明', 'by', 'reasonCipher'),
  workOnly(DataQualityAnswer, '数据询问的答复', 'by', 'reasonCipher'),
  workOnly(SubsidyDecision, '补贴确认', 'payee', 'decidedBy', 'reasonCipher'),
  workOnly(RegisterEntryAmendment, '台账更正', 'by', 'reasonCipher', 'beforeCipher'),
  workOnly(FigureRequest, '数据填报', 'askedBy'),
  workOnly(FigureAnswer, '数据填报的答复', 'by'),
  workOnly(FilledSheet, '填报的电子表格', 'by'),
  workOnly(Screening, '纠纷排查', 'noteCipher'),
];
