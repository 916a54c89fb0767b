import { Empty, Tabs } from 'antd';
import type { Finding, Leftover, Preview } from './report-words';

const severities = { error: '错误', warning: '很可能有误', remark: '请留意' } as const;
const leftoverKinds = { year: '年份', meeting: '会议', untouched: '未改的段落' } as const;

/** What was found in the text, what is still last year's, and its figures. */
export function SideTabs({
  document,
  preview,
  editable,
  signed,
  jump,
  jumpToLeftOut,
  open,
}: {
  readonly document: Preview['document'];
  readonly preview: Preview | null;
  readonly editable: boolean;
  /** Nothing of it changes any more. */
  readonly signed: boolean;
  readonly jump: (at: Finding['at']) => void;
  readonly jumpToLeftOut: (one: Preview['leftOut'][number]) => void;
  readonly open: (mark: string) => void;
}) {
  const findings = preview?.findings;
  const leftovers = preview?.leftovers;
  const lastYear = new Map((preview?.lastYear ?? []).map((one) => [one.key, one.text]));
  return (
    <aside className="side-tabs" aria-label="检查与指标">
      <Tabs
        size="small"
        items={[
          {
            key: 'found',
            label: counted('检查', findings),
            children: (
              <>
                <Findings findings={findings} jump={jump} />
                <LeftOut leftOut={preview?.leftOut ?? []} signed={signed} jump={jumpToLeftOut} />
              </>
            ),
          },
          ...(editable
            ? [
                {
                  key: 'left',
                  label: counted('沿用旧稿', leftovers),
                  children: <Leftovers leftovers={leftovers} jump={jump} />,
                },
              ]
            : []),
          {
            key: 'figures',
            label: `指标 ${document.figures.length}`,
            children: (
              <ul className="found-list">
                {document.figures.length === 0 && (
                  <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="正文里还没有指标。按 # 插入。" />
                )}
                {document.figures.map((figure) => (
                  <li key={figure.key}>
                    <button type="button" onClick={() => open(figure.key)}>
                      <span className="found-line">
                        {figure.name}
                        <strong className={figure.value === null && figure.text.includes('＿') ? 'unanswered' : ''}>
                          {figure.text}
                        </strong>
                      </span>
                      <span className="soft">
                        {figure.kindWord}
                        {lastYear.has(figure.key) && `　${wordLastYear(lastYear.get(figure.key) ?? '')}`}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </aside>
  );
}

function wordLastYear(text: string): string {
  return text.includes('＿') ? '上年没有数' : `上年 ${text}`;
}

/** While the text is still being looked at, no number is the right one. */
function counted(word: string, list: readonly unknown[] | undefined): string {
  return list === undefined ? word : `${word} ${list.length}`;
}

function Findings({
  findings,
  jump,
}: {
  readonly findings: readonly Finding[] | undefined;
  readonly jump: (at: Finding['at']) => void;
}) {
  if (findings === undefined) return <p className="soft">正在检查……</p>;
  if (findings.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有发现问题。" />;
  return (
    <ul className="found-list">
      {findings.map((one, at) => (
        <li key={`${one.rule}:${at}`}>
          <button type="button" onClick={() => jump(one.at)}>
            <span className={`severity severity-${one.severity}`}>{severities[one.severity]}</span>
            <span className="found-excerpt">{one.excerpt}</span>
            <span>{one.why}</span>
            <span className="soft">{one.fix}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What is in the text and will not be printed: it stands there in grey. */
function LeftOut({
  leftOut,
  signed,
  jump,
}: {
  readonly leftOut: Preview['leftOut'];
  readonly signed: boolean;
  readonly jump: (one: Preview['leftOut'][number]) => void;
}) {
  if (leftOut.length === 0) return null;
  const what = signed ? '签发时没有印' : '这次不印';
  return (
    <section aria-label={what}>
      <h3 className="found-head">
        {what} {leftOut.length}处
      </h3>
      <p className="soft">{signed ? '文中用灰色显示，签发的原件里没有。' : '文中用灰色显示，数据变了会自动印出。'}</p>
      <ul className="found-list">
        {leftOut.map((one) => (
          <li key={`${one.block}:${one.sentence}`}>
            <button type="button" onClick={() => jump(one)}>
              <span>{one.why}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Leftovers({
  leftovers,
  jump,
}: {
  readonly leftovers: readonly Leftover[] | undefined;
  readonly jump: (at: Leftover['at']) => void;
}) {
  if (leftovers === undefined) return <p className="soft">正在检查……</p>;
  if (leftovers.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有看出沿用上年文本之处。" />;
  return (
    <ul className="found-list">
      {leftovers.map((one, at) => (
        <li key={`${one.kind}:${at}`}>
          <button type="button" onClick={() => jump(one.at)}>
            <span className="severity severity-remark">{leftoverKinds[one.kind]}</span>
            <span className="found-excerpt">{one.text}</span>
            <span className="soft">{one.why}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
