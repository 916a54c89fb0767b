import { Button } from 'antd';
import { useState } from 'react';
import { EvidenceDrawer } from '../evidence/evidence-drawer';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useAddress } from '../table/use-address';
import { useUnits } from '../units/unit-context';
import { workedYear } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import { FigureUses } from './figure-uses';

const sources = { 'built-in': '系统自带', register: '台账', office: '部门填报', unit: '单位自定义' } as const;

/** Every figure: what it counts, in what unit, and where it comes from; each opens to its value and evidence. */
export function FiguresPage() {
  const today = useToday();
  const { unit } = useUnits();
  const address = useAddress('');
  const usual = workedYear(today);
  const from = address.valueOf('from') ?? usual.from;
  const to = address.valueOf('to') ?? usual.to;
  const reads = useRoles('street-officer', 'justice-head', 'signatory', 'district-officer', 'auditor');
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Page
      title="指标字典"
      lead="报告和统计里能用的每一个数：数的是什么、单位是什么、从哪里来。点“看数”可以看到数值和依据，点行首的加号看谁在用它。"
    >
      <section className="card">
        <ActTable
          act="figures.list"
          input={unit && { unit: unit.code }}
          filters={[
            { kind: 'period', label: '期间', usual },
            { kind: 'text', name: 'find', label: '名称中含有' },
          ]}
          empty="没有这样的指标。换一个词再找。"
          exportAs="指标字典"
          columns={[
            { key: 'name', title: '指标', text: ({ name }) => name },
            { key: 'unitWord', title: '单位', text: ({ unitWord }) => unitWord },
            { key: 'kind', title: '种类', text: ({ kindWord }) => kindWord },
            { key: 'definition', title: '口径', text: ({ definition }) => definition, width: 420 },
            { key: 'rule', title: '规则', text: ({ rule }) => rule, offered: true },
            { key: 'from', title: '来源', text: ({ from: source, owner }) => wordSource(source, owner, unit?.code) },
          ]}
          {...(reads && {
            expand: ({ id }: { readonly id: string }) =>
              unit && <FigureUses figure={id} unit={unit.code} from={from} to={to} />,
          })}
          acts={({ id }) => <Button onClick={() => setOpened(id)}>看数</Button>}
        />
        {opened !== null && unit !== null && (
          <EvidenceDrawer figure={opened} unit={unit.code} from={from} to={to} onClose={() => setOpened(null)} />
        )}
      </section>
    </Page>
  );
}

function wordSource(source: keyof typeof sources, owner: string | null, unit: string | undefined): string {
  if (owner === null) return sources[source];
  return owner === unit ? '本单位自定义' : '上级单位自定义';
}
