import type { DemoAccount } from './demo-accounts.ts';

/** The accounts for the terminal, a line each; nothing when none were made. */
export function wordDemoAccounts(accounts: readonly DemoAccount[]): string[] {
  if (accounts.length === 0) return [];
  return [
    '',
    '  演示账号（密码只显示这一次，请记下，丢了可用 linfa demo passwords 重设；演示居民用任意手机号登录，验证码直接显示）',
    ...accounts.map(
      ({ username, password, role, unit }) => `    ${username.padEnd(18)}${password}  ${role}（${unit}）`,
    ),
    '',
  ];
}
