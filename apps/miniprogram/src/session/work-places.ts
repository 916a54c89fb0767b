import type { Role } from '@linfa/domain';
import { routes } from '../routes';
import type { Session } from './session-store';

/** Where a member of staff works on this phone. */
export interface WorkPlace {
  readonly title: string;
  readonly line: string;
  readonly route: string;
  /** Whoever holds one of them. */
  readonly roles: readonly Role[];
}

/** Each is a subpackage. */
const workPlaces: readonly WorkPlace[] = [
  {
    title: '登记法律服务',
    line: '今天的值班和预约，登记咨询，没有网络也能用',
    route: routes.adviser,
    roles: ['adviser'],
  },
  {
    title: '办理调解',
    line: '申请、案件、笔录、协议、回访',
    route: routes.mediator,
    roles: ['mediator', 'community-clerk', 'street-officer'],
  },
  {
    title: '为值班签字',
    line: '核对法律顾问的时长和服务，签字或提出异议',
    route: routes.official,
    roles: ['community-clerk', 'street-officer'],
  },
];

/** What this session's roles lead to; nothing for residents and visitors. */
export function workPlacesOf(session: Session | null): readonly WorkPlace[] {
  if (session?.me.kind !== 'staff') return [];
  return workPlaces.filter(({ roles }) => session.me.roles.some(({ role }) => roles.includes(role as Role)));
}
