import { mediationRules } from './mediation-rules.ts';
import { peopleRules } from './people-rules.ts';
import { serviceRules } from './service-rules.ts';
import { workRules } from './work-rules.ts';
import type { DataRule } from './data-rule.ts';

/** Every table that has to do with people. A test fails on a column that is not answered for. */
export const dataRules: readonly DataRule[] = [...serviceRules, ...mediationRules, ...peopleRules, ...workRules];
