import type { SentBy } from '@linfa/contract';
import { mediationPapers, paperKeepings } from '@linfa/domain';
import { Choice } from '../../ui/choice';
import { ChipChoice } from '../../ui/chip-choice';
import { DayField } from '../../ui/day-field';
import { Field } from '../../ui/field';
import { optionsOf } from '../../ui/options-of';
import { wordParty } from '../case-words';
import { chosen, wholeNumber } from '../faults';
import { typed } from '../typed';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { useForm } from './use-form';

type Paper = SentBy<'mediation.recordPaper'>;

/** The committee makes these itself. */
const ownPapers = ['cover', 'contents', 'back-cover'];

/** A paper that lies in the file: whose, in what shape, how many pages. */
export function PaperForm({ row, today }: FormProps) {
  const form = useForm({
    act: 'mediation.recordPaper',
    of: row.id,
    initial: {
      paper: typed<Paper['paper']>('identity'),
      party: null as string | null,
      keeping: typed<Paper['keeping']>('copy'),
      pages: '',
      day: today,
    },
    check: ({ paper, party, pages }) => ({
      party: paper === 'identity' ? chosen(party) : undefined,
      pages: wholeNumber(pages, 1, 60),
    }),
    input: ({ paper, party, keeping, pages, day }) => ({
      case: row.id,
      paper,
      ...(party !== null && { party }),
      keeping,
      ...(pages.trim() !== '' && { pages: Number(pages) }),
      day,
    }),
  });
  const { value, set, errorOf } = form;
  return (
    <FormFrame form={form} word="登记入卷">
      <ChipChoice
        label="哪种文书"
        options={optionsOf(mediationPapers, ownPapers) as { value: Paper['paper']; label: string }[]}
        value={value.paper}
        onChange={(paper) => set({ paper })}
      />
      <Choice
        label={value.paper === 'identity' ? '谁的' : '谁的（选填）'}
        options={row.people.map((party) => ({ value: party.id, label: wordParty(party) }))}
        value={value.party}
        error={errorOf('party')}
        onChange={(party) => set({ party })}
      />
      <ChipChoice
        label="原件还是复印件"
        options={optionsOf(paperKeepings)}
        value={value.keeping}
        onChange={(keeping) => set({ keeping })}
      />
      <Field
        label="页数"
        optional
        kind="number"
        value={value.pages}
        error={errorOf('pages')}
        onChange={(pages) => set({ pages })}
      />
      <DayField label="哪天入卷" value={value.day} to={today} error={errorOf('day')} onChange={(day) => set({ day })} />
    </FormFrame>
  );
}
