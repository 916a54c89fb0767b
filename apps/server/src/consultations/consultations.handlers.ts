import type { AreaActs } from '../http/area.ts';
import { amendConsultation } from './amend-consultation.ts';
import { serviceLoggers, serviceReaders } from './consultations.policy.ts';
import { listConsultations } from './list-consultations.ts';
import { logConsultation } from './log-consultation.ts';
import { logMany } from './log-many.ts';
import { referOn } from './refer-on.ts';

export const consultationActs: AreaActs<'consultations'> = {
  logConsultation: { access: serviceLoggers, handle: logConsultation },
  logMany: { access: serviceLoggers, handle: logMany },
  amend: { access: serviceLoggers, handle: amendConsultation },
  referOn: { access: serviceLoggers, handle: referOn },
  list: { access: serviceReaders, handle: listConsultations },
};
