import type { ReactNode } from 'react';
import { go } from '../go';
import { routes } from '../routes';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { requireSession } from './require-session';
import { useSession } from './session-store';
import { rolesIn, type HeldRole, type WorkPlace } from './work-places';

export interface StaffOnlyProps {
  /** Whose page it is; its title says what they do there, also to whoever may not. */
  readonly place: WorkPlace;
  /** @param held those of the roles that the session has, each with its unit */
  readonly children: (held: readonly HeldRole[]) => ReactNode;
}

/** A page of staff's: asks for the staff account where none is signed in, and says so where its role is another. */
export function StaffOnly({ place, children }: StaffOnlyProps) {
  const { title: work } = place;
  const session = useSession();
  if (session?.me.kind !== 'staff')
    return (
      <Empty title={`用工作人员账号登录后，可以${work}。`}>
        <Button onTap={() => void requireSession('staff')}>工作人员登录</Button>
      </Empty>
    );
  const held = rolesIn(session, place);
  if (held.length === 0)
    return (
      <Empty title={`您的账号不能${work}。如果这是您的工作，请联系街道的系统管理员。`}>
        <Button onTap={() => void go(routes.mine)}>回到我的</Button>
      </Empty>
    );
  return <>{children(held)}</>;
}
