import type { AnswerOf } from '@linfa/contract';
import { shiftModes, wordDate } from '@linfa/domain';
import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ActForm } from '../../form/act-form';
import { Field } from '../../form/field';
import { ClockInput } from '../../form/inputs/clock-input';
import { CodeSelect } from '../../form/inputs/code-select';
import { CountInput } from '../../form/inputs/count-input';
import { DayInput } from '../../form/inputs/day-input';
import { DaysInput } from '../../form/inputs/days-input';
import { Page } from '../../shell/page';
import { UnitSelect } from '../../units/unit-select';
import { communityKinds, useCommunityCode } from '../../units/use-community-code';
import { useToday } from '../../words/use-today';
import { AdviserSelect } from '../adviser-select';
import { RosterPreview } from './roster-preview';
import '../duty.css';

type Planned = AnswerOf<'dutyShifts.planRoster'>;

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, index) => ({
  value: index + 1,
  label,
}));

/** A recurring duty: which days it makes is seen before it is planned, and named afterwards. */
export function RosterPlanPage() {
  const today = useToday();
  const usual = useCommunityCode();
  const community = useSearchParams()[0].get('community') ?? usual;
  const [planned, setPlanned] = useState<Planned | null>(null);
  return (
    <Page title="排班" lead="按周重复。节假日和例外日自动跳过，另外加排的日子节假日也排。右边先看会排出哪些日子。">
      {planned && <PlanResult planned={planned} />}
      {community !== null && (
        <ActForm
          act="dutyShifts.planRoster"
          initial={{
            community,
            weekdays: [3],
            startsAt: '09:00',
            slotMinutes: 30,
            slotCount: 6,
            capacity: 1,
            mode: 'on-site',
          }}
          submit="排班"
          done={(answer) => {
            setPlanned(answer);
            window.scrollTo({ top: 0 });
          }}
        >
          {(typed) => (
            <div className="roster-plan">
              <section className="card">
                <div className="field-row">
                  <Field name="community" label="社区">
                    <UnitSelect kinds={communityKinds} placeholder="选择社区" />
                  </Field>
                  <Field name="adviser" label="法律顾问">
                    <AdviserSelect
                      unit={(typed['community'] as string | undefined) ?? ''}
                      {...(typeof typed['from'] === 'string' && { on: typed['from'] })}
                    />
                  </Field>
                </div>
                <div className="field-row">
                  <Field name="from" label="从哪天起">
                    <DayInput />
                  </Field>
                  <Field name="to" label="到哪天止">
                    <DayInput />
                  </Field>
                </div>
                <Field name="weekdays" label="每周哪几天" hint="周一至周五都选时，调休补班的周末也排。">
                  <Checkbox.Group options={weekdays} />
                </Field>
                <div className="field-row">
                  <Field name="startsAt" label="几点开始">
                    <ClockInput />
                  </Field>
                  <Field name="mode" label="方式">
                    <CodeSelect codes={shiftModes} />
                  </Field>
                </div>
                <div className="field-row">
                  <Field name="slotMinutes" label="每个时段">
                    <CountInput unit="分钟" min={10} />
                  </Field>
                  <Field name="slotCount" label="时段数">
                    <CountInput unit="个" min={1} />
                  </Field>
                  <Field name="capacity" label="每个时段可约">
                    <CountInput unit="人" min={1} />
                  </Field>
                </div>
                <Field name="except" label="例外的日子（不排）">
                  <DaysInput />
                </Field>
                <Field name="extra" label="另外加排的日子（节假日也排）">
                  <DaysInput />
                </Field>
              </section>
              <RosterPreview typed={typed} today={today} />
            </div>
          )}
        </ActForm>
      )}
    </Page>
  );
}

function PlanResult({ planned: { planned, skipped } }: { readonly planned: Planned }) {
  const today = useToday();
  const first = planned[0];
  return (
    <Alert
      className="draft-note"
      type={planned.length > 0 ? 'success' : 'warning'}
      showIcon
      title={planned.length > 0 ? `已排${planned.length}次值班` : '没有排出值班'}
      description={
        <>
          {planned.length > 0 && <p>排了：{planned.map(({ day }) => wordDate(day, today)).join('、')}。</p>}
          {skipped.length > 0 && (
            <p>跳过：{skipped.map(({ day, because }) => `${wordDate(day, today)}（${because}）`).join('、')}。</p>
          )}
          {first && <Link to={`/shifts?whose=unit&on=${first.day}`}>在值班日历里查看</Link>}
        </>
      }
    />
  );
}
