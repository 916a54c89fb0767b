import type { UnitKind } from '../codes.ts';

/** Who may act. A person holds a role at each unit served, for a period; reach is the subtree of those units. */
export const roles = {
  resident: '居民',
  adviser: '法律顾问',
  mediator: '人民调解员',
  'community-clerk': '社区工作人员',
  'street-officer': '街道工作人员',
  'justice-head': '司法所所长',
  liaison: '科室联络员',
  signatory: '签发人',
  'district-officer': '区司法局工作人员',
  auditor: '审计人员',
  administrator: '系统管理员',
} as const;
export type Role = keyof typeof roles;

/** Of those who take a step, the ones who take it for a unit of this kind where the step is the unit's own: not the level above. */
export function ownStepRoles(of: readonly Role[], unit: UnitKind): readonly Role[] {
  return unit === 'street' || unit === 'town' ? of.filter((role) => role !== 'district-officer') : of;
}
