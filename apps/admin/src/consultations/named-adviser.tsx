import { isDay, type Day } from '@linfa/domain';
import { AdviserSelect } from '../duty/adviser-select';
import { Field } from '../form/field';
import { useRoles } from '../session/use-roles';

/** Whose work a line is, for staff who write down what an adviser did: one of those who served there on its day. */
export function NamedAdviser({
  name,
  label,
  hint,
  placeholder,
  nobody,
  community,
  day,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly placeholder?: string;
  /** What to choose where it is to be nobody; its value is `nobodyNamed`. */
  readonly nobody?: string | undefined;
  readonly community: string;
  readonly day: Day | undefined;
}) {
  const asked = useRoles('community-clerk', 'street-officer');
  if (!asked) return null;
  const on = day !== undefined && isDay(day) ? { on: day, since: day } : {};
  return (
    <Field name={name} label={label} hint={hint}>
      <AdviserSelect
        unit={community}
        {...on}
        {...(placeholder !== undefined && { placeholder })}
        {...(nobody !== undefined && { nobody })}
      />
    </Field>
  );
}
