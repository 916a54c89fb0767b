import { yearPeriod } from '@linfa/domain';
import type { Binding } from '@linfa/report/editing';
import { Button, Empty, Input, Modal, Spin, Tabs, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import { AskOfficeForm } from '../figures/ask-office-form';
import { DefineFigureForm } from '../figures/define-figure-form';
import type { Edition } from '../report-words';

/** Puts a figure in by its name; defines one, or asks an office for it, where there is none. */
export function FigurePicker({
  edition,
  pick,
  close,
}: {
  readonly edition: Edition;
  readonly pick: (binding: Binding, name: string) => void;
  readonly close: () => void;
}) {
  return (
    <Modal
      open
      title="插入指标"
      footer={null}
      width={640}
      // A click beside it must not take what is typed there.
      mask={{ closable: false }}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: false }}
      onCancel={close}
    >
      <Tabs
        items={[
          { key: 'find', label: '查找指标', children: <FindFigure edition={edition} pick={pick} /> },
          {
            key: 'define',
            label: '定义新指标',
            children: <DefineFigureForm edition={edition} done={(id, name) => pick({ figure: id }, name)} />,
          },
          {
            key: 'ask',
            label: '向科室要',
            children: <AskOfficeForm edition={edition} done={(id, name) => pick({ figure: id }, name)} />,
          },
        ]}
      />
    </Modal>
  );
}

const shownAtOnce = 30;

function FindFigure({
  edition,
  pick,
}: {
  readonly edition: Edition;
  readonly pick: (binding: Binding, name: string) => void;
}) {
  const [find, setFind] = useState('');
  const [asked, setAsked] = useState('');
  const composing = useRef(false);
  const field = useRef<InputRef>(null);
  useEffect(() => {
    // A dialog takes the focus for itself when it opens.
    const timer = setTimeout(() => field.current?.focus(), 100);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(find.trim()), 200);
    return () => clearTimeout(timer);
  }, [find]);
  const { data, failure, loading, reload } = useRead(
    'figures.list',
    { unit: edition.unit.code, ...yearPeriod(edition.year), limit: shownAtOnce, ...(asked !== '' && { find: asked }) },
    { keep: true },
  );
  const items = data?.items ?? [];
  return (
    <>
      <Input
        ref={field}
        aria-label="指标名称"
        placeholder="输入名称或数的是什么，如：普法活动、调解 成功率"
        value={find}
        onChange={({ target }) => setFind(target.value)}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={() => (composing.current = false)}
        onPressEnter={() => {
          const [first] = items;
          if (first && !composing.current && asked === find.trim()) pick({ figure: first.id }, first.name);
        }}
      />
      <FailureAlert failure={failure} again={reload} />
      <div className="picker-list">
        {loading && <Spin description="正在查找…" />}
        {!loading && failure === null && items.length === 0 && (
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description="没有找到这样的指标。换个词再找，或者定义一个、向科室要这个数。"
          />
        )}
        {items.map(({ id, name, kindWord, unitWord, definition }) => (
          <Button key={id} type="text" className="picker-item" onClick={() => pick({ figure: id }, name)}>
            <strong>{name}</strong>
            <span className="soft">
              {kindWord}
              {unitWord && `，单位：${unitWord}`}
            </span>
            <span className="soft picker-definition">{definition}</span>
          </Button>
        ))}
      </div>
    </>
  );
}
