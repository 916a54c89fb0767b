import { Descriptions, Drawer, Input } from 'antd';
import { ActForm } from '../../form/act-form';
import { Field } from '../../form/field';
import { rolesOf, useMe } from '../../session/session';
import { dutyPlanners } from '../duty-roles';
import type { MatrixCell } from './duty-matrix-page';

/** A month of a community: what was done, what was asked, and why it fell short. */
export function CellDrawer({
  community,
  year,
  cell,
  close,
}: {
  readonly community: { readonly code: string; readonly name: string } | undefined;
  readonly year: number;
  readonly cell: MatrixCell | undefined;
  readonly close: () => void;
}) {
  const held = rolesOf(useMe());
  const explains = cell?.gap === true && dutyPlanners.some((role) => held.has(role));
  return (
    <Drawer
      title={cell && community && `${community.name}，${year}年${cell.month}月`}
      open={cell !== undefined}
      size={480}
      destroyOnHidden
      onClose={close}
    >
      {cell && community && (
        <>
          <Descriptions
            column={1}
            size="small"
            items={[
              { key: 'hours', label: '值班时长', children: `${cell.hours}小时，其中已签字${cell.signedHours}小时` },
              { key: 'times', label: '现场次数', children: `${cell.times}次` },
              { key: 'hours-norm', label: '时长规定', children: wordNorm(cell.hoursNorm, '小时') },
              { key: 'times-norm', label: '次数规定', children: wordNorm(cell.timesNorm, '次') },
              ...(cell.gap ? [{ key: 'reason', label: '不足的情形', children: cell.reason }] : []),
              ...(cell.explained === '' ? [] : [{ key: 'explained', label: '说明的原因', children: cell.explained }]),
            ]}
          />
          {explains && (
            <ActForm
              act="dutyMatrix.explainGap"
              draft={`${community.code}:${year}-${cell.month}`}
              fixed={{ community: community.code, year, month: cell.month }}
              initial={{ reason: cell.explained }}
              submit="保存说明"
              done={close}
            >
              <Field name="reason" label="不足的原因" hint="写给检查的人看：为什么没有达到，补了没有。">
                <Input.TextArea rows={3} />
              </Field>
            </ActForm>
          )}
        </>
      )}
    </Drawer>
  );
}

function wordNorm(norm: MatrixCell['hoursNorm'], unit: string): string {
  return norm === null ? '没有规定' : `每月不少于${norm.least}${unit}（${norm.source}）`;
}
