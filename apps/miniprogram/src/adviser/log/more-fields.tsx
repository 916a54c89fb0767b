import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { referralTargets, serviceChannels, serviceKinds, serviceModes, serviceResults } from '@linfa/domain';
import { ChipChoice } from '../../ui/chip-choice';
import { Tap } from '../../ui/tap';
import type { LineForm, LogForm } from './log-form';
import { optionsOf } from './options-of';

const targets = { none: '不转', mediation: '人民调解', ...referralTargets } as const;

/** What is mostly as it was the last time: said in a line, opened to change it. */
export function MoreFields(props: {
  readonly form: LogForm;
  readonly onLine: (change: Partial<LineForm>) => void;
  readonly onTarget: (target: LogForm['target']) => void;
}) {
  const { form, onLine, onTarget } = props;
  const { line, done, target, booking } = form;
  const [open, setOpen] = useState(false);
  const words = [
    serviceKinds[line.serviceKind],
    serviceModes[line.mode],
    serviceChannels[line.channel],
    serviceResults[line.result],
    ...(target === null ? [] : [`转给${targets[target]}`]),
  ];
  return (
    <>
      <View className="adviser-more">
        <View className="adviser-more__words">
          <Text>{words.join(' · ')}</Text>
        </View>
        <Tap className="adviser-more__act" onTap={() => setOpen(!open)}>
          <Text>{open ? '收起' : '更改或转介'}</Text>
        </Tap>
      </View>
      {open ? (
        <>
          <ChipChoice
            label="服务"
            options={optionsOf(serviceKinds)}
            value={line.serviceKind}
            onChange={(serviceKind) => onLine({ serviceKind })}
          />
          <ChipChoice
            label="方式"
            options={optionsOf(serviceModes)}
            value={line.mode}
            onChange={(mode) => onLine({ mode })}
          />
          {booking === null ? (
            <ChipChoice
              label="怎么来的"
              options={optionsOf(serviceChannels)}
              value={line.channel}
              onChange={(channel) => onLine({ channel })}
            />
          ) : null}
          <ChipChoice
            label="结果"
            options={optionsOf(serviceResults)}
            value={line.result}
            onChange={(result) => onLine({ result })}
          />
          {done.length === 0 ? (
            <ChipChoice
              label="转给其他部门"
              options={optionsOf(targets)}
              value={target ?? 'none'}
              onChange={(to) => {
                onTarget(to === 'none' ? null : to);
                onLine({ result: to === 'none' ? 'answered' : 'referred' });
              }}
            />
          ) : null}
        </>
      ) : null}
    </>
  );
}
