import { Alert, App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { FailureAlert } from '../../api/failure-alert';
import { useWrite } from '../../api/use-write';
import { nobodyNamed } from '../../duty/adviser-select';
import { useRoles } from '../../session/use-roles';
import { Page } from '../../shell/page';
import { UnitSelect } from '../../units/unit-select';
import { useCommunityCode } from '../../units/use-community-code';
import { useToday } from '../../words/use-today';
import { useDutyNow } from '../use-duty-now';
import { isUntouched, mostLines } from './batch-columns';
import { BatchAdviser } from './batch-adviser';
import { BatchGrid } from './batch-grid';
import { linesOf, refusedLines, type BatchFaults } from './batch-lines';
import { useBatchRows, type UsualVisit } from './use-batch-rows';
import './batch.css';

/** The lines of a visit or a pile of paper, by keyboard alone. */
export function BatchEntryPage() {
  const community = useCommunityCode();
  const duty = useDutyNow();
  if (community === null || duty === undefined) return null;
  return <BatchEntry usual={duty ? { community: duty.community.code, mode: duty.mode } : { community }} />;
}

function BatchEntry({ usual }: { readonly usual: UsualVisit }) {
  const today = useToday();
  const { message } = App.useApp();
  const batch = useBatchRows(usual, today);
  const write = useWrite('consultations.logMany');
  const { failure } = write;
  // Advisers enter what they did themselves.
  const asksWho = useRoles('community-clerk', 'street-officer');
  const [faults, setFaults] = useState<BatchFaults>({});
  const [full, setFull] = useState(false);
  const [left, setLeft] = useState(0);
  const lines = batch.rows.filter((row) => !isUntouched(row)).length;
  const save = async (): Promise<void> => {
    const adviser = batch.adviser === nobodyNamed ? null : batch.adviser;
    const made = await linesOf({ community: batch.community, ...(asksWho && { adviser }) }, batch.rows, today);
    if ('faults' in made) {
      setFaults(made.faults);
      focusFirst(made.faults);
      return;
    }
    setFaults({});
    if ((await write.run(made.input)) === undefined) return;
    batch.startOver();
    setFull(false);
    void message.success(`已登记${lines}条，计入统计`);
    document.querySelector<HTMLInputElement>('[data-at="0.matter"]')?.focus();
  };
  // From the keyboard it comes a moment later, when the cell that was left has given its value.
  const latest = useRef(save);
  const rows = useRef(batch.rows);
  useEffect(() => {
    latest.current = save;
    rows.current = batch.rows;
  });
  useEffect(() => {
    const refused = refusedLines(failure?.fields ?? {}, rows.current);
    if (Object.keys(refused).length === 0) return;
    setFaults(refused);
    focusFirst(refused);
  }, [failure]);
  const count = Object.keys(faults).length;
  return (
    <Page
      title="批量登记"
      acts={<Link to="/batch-entry/paper">打印空白登记表</Link>}
      lead={
        <>
          一行一条，登记后在<Link to="/consultations">服务台账</Link>里。Tab
          到下一格，回车另起一行（日期、用时和方式照上一行），方向键走动；选项可打序号或汉字，Alt+↓ 看全部；Ctrl+D
          照抄上一格，Ctrl+Delete 删行，Ctrl+回车保存。可以从 Excel 复制一片格子，在起始的格子里粘贴。
        </>
      }
    >
      <section className="card">
        <div className="batch-bar">
          <label className="batch-choice">
            社区
            <UnitSelect
              value={batch.community}
              kinds={['community', 'village', 'street', 'town']}
              placeholder="选择社区"
              onChange={batch.chooseCommunity}
            />
          </label>
          {asksWho && (
            <BatchAdviser
              community={batch.community}
              rows={batch.rows}
              today={today}
              value={batch.adviser}
              choose={batch.chooseAdviser}
            />
          )}
          <span className="shell-space" />
          <span className="soft" aria-live="polite">
            {lines}条待登记
          </span>
          <Button type="primary" loading={write.busy} disabled={lines === 0} onClick={() => void latest.current()}>
            全部登记
          </Button>
        </div>
        {batch.restored && (
          <Alert className="draft-note" type="info" title="上次没有登记的内容已经放回来了。" closable />
        )}
        {/* What is said of single lines stands below them. */}
        <FailureAlert failure={failure?.code === 'adviser-not-then' ? null : failure} />
        {count > 0 && (
          <Alert
            className="draft-note"
            type="error"
            showIcon
            role="alert"
            title={faults['all'] ?? `有${count}处要改，已在行的下面写明。改好后再登记，这些内容还没有登记。`}
          />
        )}
        {full && (
          <Alert className="draft-note" type="warning" showIcon title={`一次最多登记${mostLines}条，请先登记这些。`} />
        )}
        {left > 0 && (
          <Alert
            className="draft-note"
            type="warning"
            showIcon
            closable
            title={`一次最多登记${mostLines}条，粘贴的最后${left}行没有放进来，请登记这些后再粘贴。`}
          />
        )}
        <BatchGrid
          rows={batch.rows}
          faults={faults}
          today={today}
          change={(at, key, value) => {
            batch.change(at, key, value);
            setFaults((before) =>
              Object.fromEntries(Object.entries(before).filter(([place]) => place !== `${at}.${key}`)),
            );
          }}
          add={() => {
            const added = batch.add();
            setFull(!added);
            return added;
          }}
          remove={(at) => {
            batch.remove(at);
            setFaults({});
            setFull(false);
          }}
          save={() => void latest.current()}
          paste={(at, key, block) => {
            setFaults({});
            setLeft(batch.paste(at, key, block));
          }}
        />
        <Button className="batch-add" onClick={() => setFull(!batch.add())}>
          加一行
        </Button>
      </section>
    </Page>
  );
}

function focusFirst(faults: BatchFaults): void {
  const first = Object.keys(faults)[0];
  document.querySelector<HTMLInputElement>(`[data-at="${first}"]`)?.focus();
}
