import type { AnswerOf } from '@linfa/contract';
import { dayOf } from '@linfa/domain';
import { Button, Empty, Spin } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import { Page } from '../../shell/page';
import { saveFile } from '../../table/save-file';
import { writeCsv } from '../../table/write-csv';
import { YearSelect } from '../../table/year-select';
import { useUnits } from '../../units/unit-context';
import { useToday } from '../../words/use-today';
import { CellDrawer } from './cell-drawer';
import '../duty.css';

type Community = AnswerOf<'dutyMatrix.get'>['communities'][number];
export type MatrixCell = Community['months'][number];

/** Each community's duty month by month against the norm in force there, with the reasons given for gaps. */
export function DutyMatrixPage() {
  const today = useToday();
  const { unit } = useUnits();
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year') ?? today.slice(0, 4));
  const { data, failure, loading, reload } = useRead(
    'dutyMatrix.get',
    unit === null ? null : { unit: unit.code, year },
  );
  const [opened, setOpened] = useState<{ readonly community: string; readonly month: number } | null>(null);
  const communities = data?.communities ?? [];
  const at = communities.find(({ code }) => code === opened?.community);
  const cell = at?.months.find(({ month }) => month === opened?.month);
  return (
    <Page
      title="值班达标情况"
      lead={`${unit?.name ?? ''}各社区每月的值班时长和现场次数，与当时的规定对照。写明“不足”的，点开说明原因。`}
      acts={
        <>
          <YearSelect value={year} onChange={(chosen) => setParams({ year: String(chosen) })} />
          <Button
            disabled={communities.length === 0}
            onClick={() => saveFile(`值班达标情况${year}年.csv`, 'text/csv;charset=utf-8', csvOf(communities))}
          >
            导出
          </Button>
        </>
      }
    >
      <FailureAlert failure={failure} again={reload} />
      <Spin spinning={loading}>
        {data && communities.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这个单位下面没有社区。" />
        )}
        {communities.length > 0 && (
          <section className="matrix-scroll" aria-label="值班达标情况表" tabIndex={0}>
            <table className="matrix">
              <thead>
                <tr>
                  <th scope="col">社区</th>
                  {Array.from({ length: 12 }, (_, index) => (
                    <th key={index} scope="col">
                      {index + 1}月
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {communities.map((community) => (
                  <tr key={community.code}>
                    <th scope="row">{community.name}</th>
                    {Array.from({ length: 12 }, (_, index) => {
                      const one = community.months.find(
                        ({ month }) => month === index + 1 && dayOf(year, month, 1) <= today,
                      );
                      return (
                        <td key={index} className={one?.gap === true ? 'matrix-gap' : ''}>
                          {one && (
                            <button
                              type="button"
                              onClick={() => setOpened({ community: community.code, month: one.month })}
                            >
                              <span>{one.hours}小时</span>
                              <span>{one.times}次</span>
                              {one.gap && <strong>{one.explained === '' ? '不足' : '不足，已说明'}</strong>}
                            </button>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Spin>
      <CellDrawer community={at} year={year} cell={cell} close={() => setOpened(null)} />
    </Page>
  );
}

function csvOf(communities: readonly Community[]): string {
  const rows = communities.flatMap((community) => community.months.map((cell) => ({ name: community.name, cell })));
  return writeCsv(
    [
      { key: 'name', title: '社区', text: ({ name }) => name },
      { key: 'month', title: '月份', text: ({ cell }) => `${cell.month}月` },
      { key: 'hours', title: '时长（小时）', text: ({ cell }) => String(cell.hours) },
      { key: 'signed', title: '已签字（小时）', text: ({ cell }) => String(cell.signedHours) },
      { key: 'times', title: '现场次数', text: ({ cell }) => String(cell.times) },
      { key: 'gap', title: '是否不足', text: ({ cell }) => (cell.gap ? '不足' : '') },
      { key: 'reason', title: '不足的情形', text: ({ cell }) => cell.reason },
      { key: 'explained', title: '说明的原因', text: ({ cell }) => cell.explained },
    ],
    rows,
  );
}
