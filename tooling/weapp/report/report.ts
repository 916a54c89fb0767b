import type { Deed, Device, SentRequest } from '../device/device.ts';
import { checkPackage, packageSizes, type PackageSize } from '../package/check-package.ts';
import type { Problem } from '../realm/problems.ts';
import type { Journey, Journeys } from './journeys.ts';
import { exceededLimits } from './limits.ts';
import type { PageRecord } from './page-record.ts';

/** What a phone has seen of the app. */
export interface WeappReport {
  /** Everything that went wrong; a good run has none. */
  readonly problems: readonly Problem[];
  readonly pages: readonly PageRecord[];
  readonly packages: readonly PackageSize[];
  readonly journeys: readonly Journey[];
  readonly sent: readonly SentRequest[];
  readonly deeds: readonly Deed[];
}

export function makeReport(device: Device, journeys: Journeys): WeappReport {
  const faults = checkPackage(device.package).map((message) => ({ kind: 'package' as const, message, page: '' }));
  const exceeded = exceededLimits(device).map((one) => ({ kind: 'limit' as const, ...one }));
  return {
    problems: [...faults, ...device.problems.list, ...exceeded],
    pages: device.records.map((record) => ({ ...record })),
    packages: packageSizes(device.package),
    journeys: journeys.list.map((journey) => ({ ...journey })),
    sent: [...device.sent],
    deeds: [...device.deeds],
  };
}
