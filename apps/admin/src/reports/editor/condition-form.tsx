import type { Condition } from '@linfa/report/editing';
import { Alert, Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { NamedFigure } from '../report-words';
import type { ConditionSpot, SentenceCondition } from './condition-acts';
import { nameMarks } from './named-marks';

const always = 'always';
const kinds: Readonly<Record<Condition['is'], string>> = {
  positive: '大于零，或尚未填报',
  zero: '等于零',
  known: '已有数据',
  unknown: '尚未填报',
};

/** When a sentence stands in the report, and what stands there instead. */
export function ConditionForm({
  spot,
  figures,
  close,
  set,
}: {
  readonly spot: ConditionSpot;
  readonly figures: readonly NamedFigure[];
  readonly close: () => void;
  readonly set: (when: SentenceCondition | null) => void;
}) {
  const [figure, setFigure] = useState(spot.when?.figure ?? always);
  const [is, setIs] = useState<Condition['is']>(spot.when?.is ?? 'positive');
  // Named once: what one has begun to change keeps its names when a new preview comes.
  const [named] = useState(() => nameMarks(spot.when?.otherwise ?? '', figures));
  const [otherwise, setOtherwise] = useState(named.shown);
  // Those of the sentence first: a sentence mostly depends on what it says.
  const inSentence = figures.filter(({ key }) => spot.keys.includes(key));
  const others = figures.filter(({ key }) => !spot.keys.includes(key));
  const optionOf = ({ key, name, text }: NamedFigure) => ({ value: key, label: `${name}（现为${text}）` });
  const example = (inSentence[0] ?? figures[0])?.name;
  const read = named.read(otherwise.trim());
  const fault = 'fault' in read ? read.fault : null;
  return (
    <Modal open title="这一句何时出现" footer={null} mask={{ closable: false }} destroyOnHidden onCancel={close}>
      <div className="condition">
        <label>
          看哪个指标
          <Select
            className="wide"
            aria-label="看哪个指标"
            showSearch={{ optionFilterProp: 'label' }}
            value={figure}
            options={[
              { value: always, label: '总是出现' },
              ...(inSentence.length > 0 ? [{ label: '这一句里的', options: inSentence.map(optionOf) }] : []),
              ...(others.length > 0 ? [{ label: '文中其他的', options: others.map(optionOf) }] : []),
            ]}
            onChange={setFigure}
          />
        </label>
        {figure !== always && (
          <>
            <label>
              什么情况下出现
              <Select
                className="wide"
                aria-label="什么情况下出现"
                value={is}
                options={Object.entries(kinds).map(([value, label]) => ({ value: value as Condition['is'], label }))}
                onChange={setIs}
              />
            </label>
            <label>
              否则写（可以不填，不填就什么也不写）
              <Input.TextArea
                rows={2}
                maxLength={500}
                value={otherwise}
                onChange={({ target }) => setOtherwise(target.value)}
              />
            </label>
            {example !== undefined && <p className="soft">要印一个数，写上指标的名称，如〔{example}〕。</p>}
            {fault !== null && <Alert type="error" showIcon title={fault} />}
          </>
        )}
        <Button
          type="primary"
          disabled={figure !== always && fault !== null}
          onClick={() => {
            if (figure === always) set(null);
            else if ('text' in read) set({ figure, is, otherwise: read.text === '' ? null : read.text });
          }}
        >
          确定
        </Button>
      </div>
    </Modal>
  );
}
