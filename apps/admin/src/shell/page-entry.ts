import type { Role } from '@linfa/domain';
import type { ComponentType } from 'react';

export const pageGroups = {
  own: '我的工作',
  service: '值班与咨询',
  mediation: '人民调解',
  outreach: '普法宣传',
  residents: '居民反映',
  ledgers: '台账与数据',
  report: '统计与报告',
  units: '单位与人员',
  system: '系统',
} as const;

/** A page of the console: where it is, who finds it in the menu, and how it is loaded. */
export interface PageEntry {
  /** Below `/admin/`; `:name` parts are given to the page by `useParams`. */
  readonly path: string;
  readonly title: string;
  /** Left out for pages that are opened from another one. */
  readonly group?: keyof typeof pageGroups;
  /** Whoever holds one of these anywhere; what each may do there is the server's word. Left out: everybody. */
  readonly roles?: readonly Role[];
  readonly load: () => Promise<{ readonly [name: string]: ComponentType }>;
}
