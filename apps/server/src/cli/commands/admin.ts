import { RuleError, unitKinds, type UnitKind } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import type { App } from '../../app.ts';
import { AuditEntry } from '../../audit/audit-entry.entity.ts';
import { addUnit } from '../../org-units/add-unit.ts';
import { findUnit } from '../../org-units/find-unit.ts';
import { OrgUnit } from '../../org-units/org-unit.entity.ts';
import { addPerson } from '../../people/add-person.ts';
import { grantRole } from '../../people/grant-role.ts';
import { createStaffAccount } from '../../sessions/create-staff-account.ts';
import { initialPassword } from '../../sessions/initial-password.ts';
import { StaffAccount } from '../../sessions/staff-account.entity.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { textOption } from '../options.ts';

export const adminCommand: Command = {
  name: 'admin',
  summary: '管理员账号：create 建立一个（密码只显示一次，14天内登录并修改）',
  words: '<create>',
  options: [
    { name: 'username', value: '用户名', summary: '登录用的名字，小写字母、数字、点和横线', required: true },
    { name: 'name', value: '姓名', summary: '本人姓名', required: true },
    { name: 'unit', value: '单位代码', summary: '管理哪个单位及其下级', required: true },
    { name: 'unit-name', value: '名称', summary: '还没有任何单位时，以此名称建立最上级单位' },
    {
      name: 'unit-kind',
      value: '级别',
      summary: `最上级单位的级别：${Object.keys(unitKinds).join('、')}，默认 district`,
    },
  ],
  needs: 'schema',
  async run(input) {
    const [what = ''] = input.words;
    if (what === 'create') return create(input);
    throw new RuleError('unknown-command', { command: `admin ${what}`.trim(), near: '可用 create。' });
  },
};

async function create({ app, options }: CommandInput): Promise<CommandResult> {
  const username = (textOption(options, 'username') ?? '').toLowerCase();
  if (!/^[a-z0-9][a-z0-9.-]{2,39}$/.test(username))
    throw new RuleError('bad-option', { option: 'username', value: username, hint: '3到40个小写字母、数字、点或横线' });
  const name = (textOption(options, 'name') ?? '').trim();
  if (name === '' || name.length > 30)
    throw new RuleError('bad-option', { option: 'name', value: name, hint: '1到30个字' });
  const password = initialPassword();
  const unit = await app.fork().transactional(async (em) => {
    if ((await em.count(StaffAccount, { username })) > 0)
      throw new RuleError('bad-option', { option: 'username', value: username, hint: '已有这个用户名' });
    const place = await unitFor(em, app, options);
    const person = await addPerson(em, app.keyring, { name });
    await grantRole(em, person, { role: 'administrator', unit: place, from: app.today() });
    const account = await createStaffAccount(
      em,
      app.keyring,
      { person, username, password, mustChange: true },
      app.now(),
    );
    em.persist(
      em.create(AuditEntry, {
        at: app.now(),
        actor: 'command-line',
        act: 'admin.create',
        thing: `staff-account:${account.id}`,
        fromState: null,
        toState: 'created',
        reason: null,
      }),
    );
    return place;
  });
  return {
    json: { username, password, unit: unit.code },
    text: `已建立管理员 ${username}（${unit.name}）。\n初始密码（只显示这一次，14天内登录并修改）：${password}`,
  };
}

/** The named unit; the first of an empty installation is made. @throws RuleError `unknown-unit`, `bad-option` */
async function unitFor(em: EntityManager, app: App, options: CommandInput['options']): Promise<OrgUnit> {
  const code = textOption(options, 'unit') ?? '';
  const name = textOption(options, 'unit-name');
  if (name === undefined || (await em.count(OrgUnit, {})) > 0) return findUnit(em, code);
  const kind = textOption(options, 'unit-kind') ?? 'district';
  if (!Object.hasOwn(unitKinds, kind))
    throw new RuleError('bad-option', {
      option: 'unit-kind',
      value: kind,
      hint: `可用 ${Object.keys(unitKinds).join('、')}`,
    });
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(code))
    throw new RuleError('bad-option', { option: 'unit', value: code, hint: '小写字母、数字和横线' });
  return addUnit(em, {
    code,
    name,
    kind: kind as UnitKind,
    // Last year's report is the first that is asked for.
    validFrom: `${Number(app.today().slice(0, 4)) - 1}-01-01`,
    provenance: 'recorded',
  });
}
