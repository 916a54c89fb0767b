import { Input, Text, Textarea, View } from '@tarojs/components';
import { FieldFrame } from './field-frame';
import './field.scss';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  /** Shows how many letters are left of this many. What is pasted beyond it stays, and the server says so: nothing typed is cut off. */
  readonly most?: number;
  readonly lines?: boolean;
  readonly kind?: 'text' | 'phone' | 'code' | 'number';
  readonly secret?: boolean;
  readonly optional?: boolean;
}

const keyboards = { text: 'text', phone: 'number', code: 'number', number: 'number' } as const;
/** Taro cuts at 140 letters where nothing is said. */
const noLimit = -1;

/** Something to type, with its name above it. */
export function Field(props: FieldProps) {
  const { label, value, onChange, hint, error, most, lines = false, kind = 'text' } = props;
  const { secret = false, optional = false } = props;
  // Taro keeps the label to its own tag: a browser names the field inside by what stands in it while it is empty.
  const { placeholder = `请填写${label}` } = props;
  const typed = (event: { detail: { value: string } }): void => onChange(event.detail.value);
  const shared = {
    value,
    placeholder,
    maxlength: noLimit,
    placeholderClass: 'lf-field__empty',
    onInput: typed,
    'aria-label': label,
  };
  const length = [...value].length;
  const count =
    most !== undefined && length > most * 0.6 ? (
      <View className="lf-field__count">
        <Text>{length > most ? `多了${length - most}个字，最多${most}个字` : `还可以写${most - length}个字`}</Text>
      </View>
    ) : null;
  return (
    <FieldFrame label={label} optional={optional} hint={hint} error={error} below={count}>
      {lines ? (
        <Textarea className="lf-field__box lf-field__box--lines" autoHeight {...shared} />
      ) : (
        <Input className="lf-field__box" type={keyboards[kind]} password={secret} {...shared} />
      )}
    </FieldFrame>
  );
}
