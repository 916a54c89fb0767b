import type { AreaActs } from '../http/area.ts';
import { amendScreening } from './amend-screening.ts';
import { listScreenings } from './list-screenings.ts';
import { monthOfScreenings } from './month-of-screenings.ts';
import { recordScreening } from './record-screening.ts';
import { screeners, screeningReaders } from './screenings.policy.ts';

export const screeningActs: AreaActs<'screenings'> = {
  record: { access: screeners, handle: recordScreening },
  amend: { access: screeners, handle: amendScreening },
  monthOf: { access: screeningReaders, handle: monthOfScreenings },
  list: { access: screeningReaders, handle: listScreenings },
};
