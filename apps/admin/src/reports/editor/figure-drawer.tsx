import { yearPeriod } from '@linfa/domain';
import type { Binding } from '@linfa/report/editing';
import { Alert, Drawer, Tabs } from 'antd';
import { Evidence } from '../../evidence/evidence';
import type { Edition, Preview } from '../report-words';
import { CutOffForm } from './cut-off-form';
import { SignedNote } from './signed-note';
import { WordingForm } from './wording-form';

/** Behind a figure in the text: what it counts, what it rests on, last year's value, and how it is worded. */
export function FigureDrawer({
  mark,
  edition,
  preview,
  document,
  bindings,
  editable,
  signed,
  close,
  reword,
  cutOff,
}: {
  readonly mark: string | null;
  readonly edition: Edition;
  readonly preview: Preview | null;
  readonly document: Preview['document'];
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly editable: boolean;
  readonly signed: boolean;
  readonly close: () => void;
  readonly reword: (binding: Binding) => void;
  /** Writes until when a figure counts before its sentence; null where the text says so. */
  readonly cutOff: (key: string) => (() => void) | null;
}) {
  const keys = (mark ?? '').replace(/^cutOff /, '').split(',');
  const figures = keys.flatMap((key) => document.figures.find((one) => one.key === key) ?? []);
  const period = yearPeriod(edition.year);
  return (
    <Drawer
      title={mark === null || figures.length > 0 ? '这个数字的依据' : '这处文字'}
      open={mark !== null}
      size={620}
      destroyOnHidden
      onClose={close}
    >
      {mark !== null && figures.length === 0 && <p>这是报告自身的文字，随年度和单位变化，不是指标。</p>}
      <Tabs
        items={figures.map((figure) => {
          const binding = bindings.get(figure.key);
          const before = preview?.lastYear.find((one) => one.key === figure.key);
          return {
            key: figure.key,
            label: figure.name,
            children: (
              <>
                <p className="figure-printed">
                  文中写作<strong>{figure.text}</strong>
                  {before && <span className="soft">　上年写作{before.text}</span>}
                </p>
                {figure.findings.map((one) => (
                  <Alert key={one} type="warning" showIcon title={one} />
                ))}
                {editable && binding && (
                  <>
                    <WordingForm binding={binding} figure={figure} done={reword} />
                    <CutOffForm
                      year={edition.year}
                      binding={binding}
                      figure={figure}
                      done={reword}
                      write={cutOff(figure.key)}
                    />
                  </>
                )}
                {signed && (
                  <SignedNote
                    figure={figure}
                    edition={edition}
                    from={period.from}
                    to={figure.period.cutOff ?? period.to}
                  />
                )}
                <Evidence
                  figure={figure.id}
                  unit={edition.unit.code}
                  from={period.from}
                  to={figure.period.cutOff ?? period.to}
                />
              </>
            ),
          };
        })}
      />
    </Drawer>
  );
}
