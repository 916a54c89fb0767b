import { Field } from '../../form/field';
import { CountInput } from '../../form/inputs/count-input';

/** Harm that the mediation kept from happening. */
export function PreventedFields() {
  return (
    <div className="field-row">
      <Field name="preventedCrimePeople" label="防止民转刑涉及人数" hint="没有就不填。">
        <CountInput unit="人" min={1} />
      </Field>
      <Field name="preventedPetitionPeople" label="防止群体性上访涉及人数" hint="没有就不填。">
        <CountInput unit="人" min={1} />
      </Field>
    </div>
  );
}
