import { afterActs } from './after.ts';
import { caseActs } from './cases.ts';
import { mediatingActs } from './mediating.ts';
import { requestActs } from './requests.ts';

/** People's mediation, from a request to the archived file. */
export const mediation = { ...requestActs, ...mediatingActs, ...caseActs, ...afterActs } as const;
