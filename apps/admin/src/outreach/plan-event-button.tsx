import { useNavigate } from 'react-router';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CountInput } from '../form/inputs/count-input';
import { useUnitCode } from '../units/unit-context';
import { UnitSelect } from '../units/unit-select';
import { EventFields } from './event-fields';

/** Plans an event, or enters one that was held. */
export function PlanEventButton() {
  const navigate = useNavigate();
  const unit = useUnitCode();
  return (
    <FormButton label="计划活动" title="计划活动" type="primary" hotkey="n" size={600}>
      {() => (
        <ActForm
          act="outreach.planEvent"
          initial={{ unit }}
          submit="保存计划"
          done={({ id }) => void navigate(`/events/${id}`)}
        >
          <Field name="unit" label="举办单位">
            <UnitSelect placeholder="选择举办单位" />
          </Field>
          <EventFields />
          <Field name="seats" label="名额（选填）" hint="填了名额，发布后居民可以报名；不填就不用报名。">
            <CountInput unit="人" min={1} />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
