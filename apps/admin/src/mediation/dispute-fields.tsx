import { disputeTypes } from '@linfa/domain';
import { Field } from '../form/field';
import { CodeSelect } from '../form/inputs/code-select';
import { TextInput } from '../form/inputs/text-input';
import { UnitSelect } from '../units/unit-select';
import { communityKinds } from './mediation-roles';

/** Where the dispute is and what it is about. */
export function DisputeFields() {
  return (
    <>
      <Field name="community" label="社区（村）">
        <UnitSelect kinds={communityKinds} placeholder="选择社区（村）" />
      </Field>
      <Field name="disputeType" label="纠纷类型">
        <CodeSelect codes={disputeTypes} />
      </Field>
      <Field name="facts" label="纠纷经过" hint="何时、何地、因何事、现在怎样。">
        <TextInput most={3000} rows={4} />
      </Field>
    </>
  );
}
