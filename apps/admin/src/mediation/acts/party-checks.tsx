import { Checkbox } from 'antd';
import { partyChoice, type CaseDetail } from '../case-words';

/** Which of a case's parties; the value is their ids. */
export function PartyChecks({
  row,
  value = [],
  onChange,
}: {
  readonly row: CaseDetail;
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
}) {
  return (
    <Checkbox.Group
      value={[...value]}
      options={Object.entries(partyChoice(row)).map(([id, label]) => ({ value: id, label }))}
      onChange={(ids) => onChange?.(ids)}
    />
  );
}
