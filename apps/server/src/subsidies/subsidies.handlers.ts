import type { AreaActs } from '../http/area.ts';
import { confirmLine, rejectLine } from './decide-line.ts';
import { listSubsidies } from './list-subsidies.ts';
import { subsidyDeciders, subsidyReaders } from './subsidies.policy.ts';

export const subsidyActs: AreaActs<'subsidies'> = {
  list: { access: subsidyReaders, handle: listSubsidies },
  confirmLine: { access: subsidyDeciders, handle: confirmLine },
  rejectLine: { access: subsidyDeciders, handle: rejectLine },
};
