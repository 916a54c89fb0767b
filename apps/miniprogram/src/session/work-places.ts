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
export const workPlaces = {
  adviser: {
    title: '登记法律服务',
    line: '今天的值班和预约，登记咨询，没有网络也能用',
    route: routes.adviser,
    roles: ['adviser'],
  },
  mediator: {
    title: '办理调解',
    line: '申请、案件、笔录、协议、回访',
    route: routes.mediator,
    roles: ['mediator', 'community-clerk', 'street-officer'],
  },
  official: {
    title: '为值班签字',
    line: '核对法律顾问的时长和服务，签字或提出异议',
    route: routes.official,
    roles: ['community-clerk', 'street-officer'],
  },
} as const satisfies Readonly<Record<string, WorkPlace>>;

export type HeldRole = Session['me']['roles'][number];

/** Those of the session's roles that work there, each with its unit. */
export function rolesIn({ me }: Session, { roles }: WorkPlace): readonly HeldRole[] {
  return me.roles.filter(({ role }) => roles.includes(role as Role));
}

/** What this session's roles lead to; nothing for residents and visitors. */
export function workPlacesOf(session: Session | null): readonly WorkPlace[] {
  if (session?.me.kind !== 'staff') return [];
  return Object.values<WorkPlace>(workPlaces).filter((place) => rolesIn(session, place).length > 0);
}
