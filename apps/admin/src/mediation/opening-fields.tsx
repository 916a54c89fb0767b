import { viewLimits } from '@linfa/domain';
import { Field } from '../form/field';
import { CodeSelect } from '../form/inputs/code-select';
import { DayInput } from '../form/inputs/day-input';
import { useRoles } from '../session/use-roles';
import { CommitteeSelect } from './committee-select';

/** How a case is opened, however it came. @param unit whose committees are offered */
export function OpeningFields({ unit }: { readonly unit: string | undefined }) {
  const seesCommittees = useRoles('community-clerk', 'street-officer', 'justice-head');
  return (
    <>
      <Field name="day" label="受理日期" hint="调解期限从这一天起算，一般为一个月；不填为今天。">
        <DayInput />
      </Field>
      {seesCommittees && (
        <Field name="committee" label="受理的调解委员会" hint="不选为本单位的。">
          <CommitteeSelect unit={unit} />
        </Field>
      )}
      <Field
        name="limit"
        label="限定知悉范围"
        hint="选了原因，就只有指派的调解员、受理人和司法所所长看得到内容。涉及未成年人的自动限定。"
      >
        <CodeSelect codes={viewLimits} placeholder="不限定" />
      </Field>
    </>
  );
}
