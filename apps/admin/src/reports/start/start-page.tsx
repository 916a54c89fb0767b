import { Alert, Button, InputNumber, Radio, Select, Spin } from 'antd';
import { wordFailure, type Failure } from '@linfa/contract/client';
import type { AnswerOf } from '@linfa/contract';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/call';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { FilesInput } from '../../form/inputs/files-input';
import { Page } from '../../shell/page';
import { useUnits } from '../../units/unit-context';
import { useToday } from '../../words/use-today';
import { reportKinds, type WireOutline } from '../report-words';
import '../workshop.css';
import { TextReview } from './text-review';

type Way = 'last-year' | 'file' | 'outline';
type Drafted = AnswerOf<'reports.draftFromText'>;

/** Begins a report: from last year's edition, from last year's text in a file, or from an outline that ships with Linfa. */
export function StartPage() {
  const today = useToday();
  const navigate = useNavigate();
  const { unit } = useUnits();
  const [year, setYear] = useState(() =>
    today.slice(5) < '07-01' ? Number(today.slice(0, 4)) - 1 : Number(today.slice(0, 4)),
  );
  const [kind, setKind] = useState<keyof typeof reportKinds>('law-government');
  const [way, setWay] = useState<Way>('file');
  const [outline, setOutline] = useState<string | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const [drafted, setDrafted] = useState<Drafted | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const outlines = useRead('reports.listOutlines', {});
  const open = useWrite('reports.open', unit?.code ?? '');
  const target = { unit: unit?.code ?? '', year, kind };
  const place = useRead('orgUnits.get', unit && { unit: unit.code });
  const ofKind = (outlines.data?.items ?? []).filter((one) => one.kind === kind);
  const ofLevel = ofKind.filter(({ levels }) => place.data !== undefined && levels.includes(place.data.kind));
  // A unit that no outline is meant for, a county say, takes any.
  const fitting = ofLevel.length > 0 ? ofLevel : ofKind;
  const earlier = useRead('reports.list', unit && { unit: unit.code, year: year - 1, limit: 100 });
  const hasEarlier = earlier.data?.items.some((one) => one.unit.code === unit?.code && one.kind === kind) === true;
  // What the bar, the year or the kind no longer offer is not chosen either.
  const chosen = way === 'last-year' && !hasEarlier ? 'file' : way;
  const forget = (): void => {
    setFailure(null);
    open.forget();
  };
  const begin = async (from: Parameters<typeof open.run>[0]['from']): Promise<void> => {
    const edition = await open.run({ ...target, ...(from && { from }) });
    if (edition) void navigate(`/reports/${edition.id}`);
  };
  const read = async (id: string): Promise<void> => {
    setFile(id);
    setBusy(true);
    setFailure(null);
    try {
      setDrafted(await call('reports.draftFromText', { ...target, file: id }));
    } catch (error) {
      setFailure(wordFailure(error));
      setFile(null);
    } finally {
      setBusy(false);
    }
  };
  if (drafted && file)
    return (
      <Page
        title={`起草${year}年报告：核对去年的文本`}
        lead="左边是去年的文字和数字，逐个确认今年用哪个指标。没有把握的可以先留着，起草时还会标出来。"
      >
        <TextReview
          drafted={drafted}
          unit={target.unit}
          year={year}
          busy={open.busy}
          failure={open.failure}
          back={() => setDrafted(null)}
          done={(draft: WireOutline) => void begin({ file, draft })}
        />
      </Page>
    );
  return (
    <Page title="起草报告" lead="没有人从白纸开始：从去年的文本起草，文字照留，数字逐个认回指标。">
      <section className="card start-card">
        <div className="form-pair">
          <label>
            <span className="soft">报告年度</span>
            <InputNumber
              aria-label="报告年度"
              min={2000}
              max={2100}
              value={year}
              onChange={(value) => {
                if (value !== null) setYear(value);
                forget();
              }}
            />
          </label>
          <label>
            <span className="soft">报告种类</span>
            <Select
              aria-label="报告种类"
              value={kind}
              onChange={(value) => {
                setKind(value);
                setOutline(null);
                forget();
              }}
              options={Object.entries(reportKinds).map(([value, label]) => ({
                value: value as keyof typeof reportKinds,
                label,
              }))}
            />
          </label>
        </div>
        <h2>从哪里开始</h2>
        <Radio.Group
          vertical
          value={chosen}
          onChange={({ target: { value } }) => {
            setWay(value as Way);
            forget();
          }}
          options={[
            { value: 'file', label: '上传去年的报告（Word 或纯文本）' },
            {
              value: 'last-year',
              label: hasEarlier ? `沿用系统里${year - 1}年的报告` : `沿用系统里的报告（系统里没有${year - 1}年的）`,
              disabled: !hasEarlier,
            },
            { value: 'outline', label: '选用系统自带的提纲' },
          ]}
        />
        {chosen === 'file' && (
          <div className="start-way">
            <p className="soft">上传后先核对：哪些数字认回了哪个指标，哪些要向科室要，哪些年份、会议还是去年的。</p>
            <FilesInput
              most={1}
              accept=".docx,.txt"
              value={[]}
              onChange={([id]) => id !== undefined && void read(id)}
            />
            {busy && <Spin description="正在读取并逐个辨认数字…" />}
          </div>
        )}
        {chosen === 'last-year' && (
          <div className="start-way">
            <p className="soft">文字和指标都沿用，数字换成今年的；与去年相同的段落会一直列出，改到哪里算到哪里。</p>
            <Button type="primary" loading={open.busy} onClick={() => void begin({ lastYear: true })}>
              开始起草
            </Button>
          </div>
        )}
        {chosen === 'outline' && (
          <div className="start-way">
            <Select
              className="start-outline"
              aria-label="提纲"
              placeholder="选择提纲"
              value={outline}
              onChange={setOutline}
              options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button
              type="primary"
              disabled={outline === null}
              loading={open.busy}
              onClick={() => outline !== null && void begin({ outline })}
            >
              开始起草
            </Button>
          </div>
        )}
        <FailureAlert failure={failure ?? open.failure} />
        {unit === null && <Alert type="warning" title="请先在上方选择单位。" />}
      </section>
    </Page>
  );
}
