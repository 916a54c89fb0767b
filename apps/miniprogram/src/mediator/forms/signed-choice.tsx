import { ManyChoice } from '../../ui/many-choice';
import { wordParty, type CaseDetail } from '../case-words';

export interface SignedChoiceProps {
  readonly row: CaseDetail;
  readonly label: string;
  readonly value: readonly string[];
  /** Those who have signed already. */
  readonly without?: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (value: string[]) => void;
}

/** Which of the parties signed on the paper. */
export function SignedChoice({ row, label, value, without = [], error, onChange }: SignedChoiceProps) {
  const options = row.people
    .filter(({ id }) => !without.includes(id))
    .map((party) => ({ value: party.id, label: wordParty(party) }));
  return options.length === 0 ? null : (
    <ManyChoice label={label} options={options} value={value} error={error} onChange={onChange} />
  );
}
