import { Button, Dropdown } from 'antd';
import { roles, type Role } from '@linfa/domain';
import { useNavigate } from 'react-router';
import { rolesOf, useMe } from '../session/session';
import { signOut } from '../session/sign-out';

export function PersonMenu() {
  const me = useMe();
  const navigate = useNavigate();
  const held = [...rolesOf(me)].map((role: Role) => roles[role]).join('、');
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'roles', label: held || '没有角色', disabled: true },
          { key: 'account', label: '账号与安全', onClick: () => void navigate('/account') },
          { key: 'out', label: '退出登录', onClick: () => void signOut() },
        ],
      }}
    >
      <Button ghost>{me.person.name}</Button>
    </Dropdown>
  );
}
