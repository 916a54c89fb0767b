import type { Outline, OutlineBlock } from '@linfa/report/editing';
import { Alert, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { mergeParts, wordBlock, wordText } from './merge-blocks';
import type { WireOutline } from './report-words';
import type { Conflict } from './use-draft';

/** Two people's texts side by side; nothing of either is lost before somebody has chosen. */
export function ConflictDialog({
  conflict,
  textOf,
  settle,
}: {
  readonly conflict: Conflict;
  /** What a figure or a word of the report prints. */
  readonly textOf: (mark: string) => string;
  readonly settle: (outline: WireOutline, version: number) => void;
}) {
  const { mine, theirs, base } = conflict as unknown as { mine: Outline; theirs: Outline; base: Outline | null };
  const [parts] = useState(() => mergeParts(mine.blocks, theirs.blocks, base?.blocks ?? null));
  const [chosen, setChosen] = useState<Readonly<Record<number, 'mine' | 'theirs' | 'both'>>>(() =>
    Object.fromEntries(parts.flatMap(({ same, likely }, at) => (same ? [] : [[at, likely ?? 'mine']]))),
  );
  const finish = (): void => {
    const blocks = parts.flatMap((part, at): readonly OutlineBlock[] => {
      if (part.same) return part.mine;
      const whose = chosen[at] ?? 'mine';
      return whose === 'both' ? [...part.theirs, ...part.mine] : part[whose];
    });
    const figures = new Map([...theirs.figures, ...mine.figures].map((one) => [one.key ?? one.figure, one]));
    settle(
      {
        ...conflict.mine,
        blocks: blocks as WireOutline['blocks'],
        figures: [...figures.values()] as WireOutline['figures'],
      },
      conflict.version,
    );
  };
  const differing = parts.flatMap((part, at) => (part.same ? [] : [{ part, at }]));
  return (
    <Modal
      open
      width={1000}
      closable={false}
      mask={{ closable: false }}
      title="别人也改了这份报告"
      footer={
        <Button type="primary" onClick={finish}>
          按选择合并，继续编辑
        </Button>
      }
    >
      <Alert type="warning" showIcon title="两份文字都在下面，没有丢失。逐处选择留谁的，只有一人改过的已经替您选好。" />
      {mine.title !== theirs.title && (
        <p>
          题目：您的是“{wordText(mine.title, textOf)}”，对方的是“{wordText(theirs.title, textOf)}”，合并后用您的。
        </p>
      )}
      {differing.length === 0 && <p>两份正文相同。</p>}
      {differing.map(({ part, at }) => (
        <div key={at} className="conflict-part">
          <div className="conflict-texts">
            <Side title="您写的" blocks={part.mine} textOf={textOf} />
            <Side title="对方保存的" blocks={part.theirs} textOf={textOf} />
          </div>
          <Radio.Group
            value={chosen[at]}
            onChange={({ target }) => setChosen({ ...chosen, [at]: target.value as 'mine' | 'theirs' | 'both' })}
            options={[
              { value: 'mine', label: '留我的' },
              { value: 'theirs', label: '留对方的' },
              { value: 'both', label: '两份都留' },
            ]}
          />
        </div>
      ))}
    </Modal>
  );
}

function Side({
  title,
  blocks,
  textOf,
}: {
  readonly title: string;
  readonly blocks: readonly OutlineBlock[];
  readonly textOf: (mark: string) => string;
}) {
  return (
    <section>
      <h3>{title}</h3>
      {blocks.length === 0 && <p className="soft">（没有这一段）</p>}
      {blocks.map((block, at) => (
        <p key={at}>{wordBlock(block, textOf)}</p>
      ))}
    </section>
  );
}
