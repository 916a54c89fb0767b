import type { ActName, SentBy } from '@linfa/contract';
import { useWrite, type Write } from '../../api/use-write';
import { useDraft } from '../../drafts/use-draft';
import { goBack } from '../../go';
import { routes } from '../../routes';
import type { Fault } from '../faults';
import { useFaults } from '../use-faults';

export interface FormOptions<N extends ActName, T extends object> {
  readonly act: N;
  /** The case, or whatever of it the form is about: its draft lies under it. */
  readonly of: string;
  readonly initial: T;
  readonly check: (value: T) => Readonly<Record<string, Fault>>;
  /** Only asked where nothing is wrong. */
  readonly input: (value: T) => SentBy<N>;
}

export interface FormState<N extends ActName, T extends object> {
  readonly value: T;
  readonly set: (change: Partial<T>) => void;
  readonly errorOf: (name: string) => Fault;
  readonly restored: boolean;
  readonly write: Write<N>;
  readonly send: () => void;
  /** Whether it was sent with something wrong. */
  readonly wrong: boolean;
}

/** A form of staff's: its draft, its faults, its one sending, and back to the case when it is done. */
export function useForm<N extends ActName, T extends object>(options: FormOptions<N, T>): FormState<N, T> {
  const { act, of, initial, check, input } = options;
  const draft = useDraft<T>(`${act}:${of}`, initial);
  const write = useWrite(act, {
    of,
    door: 'staff',
    done: () => {
      draft.clear();
      void goBack(routes.mediator);
    },
  });
  const { errorOf, pass, wrong } = useFaults(check(draft.value), write.failure);
  const send = (): void => {
    if (pass()) void write.run(input(draft.value));
  };
  return { value: draft.value, set: draft.set, errorOf, restored: draft.restored, write, send, wrong };
}
