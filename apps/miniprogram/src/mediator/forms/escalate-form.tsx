import { Text, View } from '@tarojs/components';
import { useRead } from '../../api/use-read';
import { Choice } from '../../ui/choice';
import { chosen, written } from '../faults';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { LongField } from './long-field';
import { useForm } from './use-form';

/** A serious dispute is told to a unit above; it stays with whoever took it on. */
export function EscalateForm({ row }: FormProps) {
  // What stands above that is not within reach, and is told by the one between.
  const above = useRead('orgUnits.get', { unit: row.unit.code }).data?.parent ?? null;
  const form = useForm({
    act: 'mediation.escalate',
    of: row.id,
    initial: { to: null as string | null, reason: '' },
    check: ({ to, reason }) => ({ to: chosen(to), reason: written(reason, 500) }),
    input: ({ to, reason }) => ({ case: row.id, to: to ?? '', reason: reason.trim() }),
  });
  const { value, set, errorOf } = form;
  return (
    <FormFrame form={form} word="上报">
      <View className="lf-gap-below">
        <Text>重大、疑难，或者可能激化的纠纷，报给上级一起想办法。案件仍由本单位办理、计数。</Text>
      </View>
      <Choice
        label="报给哪里"
        options={above === null ? [] : [{ value: above.code, label: above.name }]}
        value={value.to}
        error={errorOf('to')}
        onChange={(to) => set({ to })}
      />
      <LongField
        label="为什么上报"
        most={500}
        value={value.reason}
        error={errorOf('reason')}
        onChange={(reason) => set({ reason })}
      />
    </FormFrame>
  );
}
