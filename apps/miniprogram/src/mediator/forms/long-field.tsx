import { View } from '@tarojs/components';
import { Field, type FieldProps } from '../../ui/field';

/** For what takes some sentences. */
export function LongField(props: Omit<FieldProps, 'lines'>) {
  return (
    <View className="mediator-long">
      <Field {...props} lines />
    </View>
  );
}
