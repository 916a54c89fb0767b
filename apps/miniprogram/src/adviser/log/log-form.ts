import type {
  matterKinds,
  referralTargets,
  serviceChannels,
  serviceKinds,
  serviceModes,
  serviceResults,
} from '@linfa/domain';
import type { Entry, NewLine } from '../offline/entry';
import { disputeFaults, identityNumber, type DisputeForm } from './dispute-form';

export type Community = Entry['community'];

/** One line as it is being filled in. */
export interface LineForm {
  readonly matter: keyof typeof matterKinds | null;
  readonly persons: number;
  readonly minutes: number;
  readonly serviceKind: keyof typeof serviceKinds;
  readonly mode: keyof typeof serviceModes;
  readonly channel: keyof typeof serviceChannels;
  readonly result: keyof typeof serviceResults;
  readonly summary: string;
}

/** What is being logged of one visit. */
export interface LogForm {
  readonly community: Community | null;
  readonly day: string;
  readonly line: LineForm;
  /** The way was chosen by hand: it stays where the community changes. */
  readonly modeChosen: boolean;
  /** Lines of the same visit that are done. */
  readonly done: readonly NewLine[];
  /** Where the matter is sent on to. */
  readonly target: keyof typeof referralTargets | 'mediation' | null;
  readonly dispute: DisputeForm;
  readonly booking: string | null;
}

/** Whoever has logged nothing yet. */
export const firstLine: LineForm = {
  matter: null,
  persons: 1,
  minutes: 15,
  serviceKind: 'consultation',
  mode: 'on-site',
  channel: 'walk-in',
  result: 'answered',
  summary: '',
};

const mostSummary = 2000;

/** What is wrong with a line, by field. */
export function faultsOf({ community, line }: LogForm): { community?: string; matter?: string; summary?: string } {
  return {
    ...(community === null && { community: '请选择社区' }),
    ...(line.matter === null && { matter: '请选择咨询的事项' }),
    ...([...line.summary].length > mostSummary && { summary: `最多写${mostSummary}个字` }),
    ...(identityNumber.test(line.summary) && { summary: '请不要写身份证号' }),
  };
}

/** Whether all that is sent can be sent. */
export function isWhole(form: LogForm): boolean {
  const { line, target, dispute, booking } = form;
  const faults = target === 'mediation' ? disputeFaults(dispute, line.matter, booking !== null) : {};
  return Object.keys({ ...faultsOf(form), ...faults }).length === 0;
}

/** A line as the server takes it. */
export function lineOf({ day, line, booking }: LogForm): NewLine {
  const { matter, summary, ...rest } = line;
  if (matter === null) throw new Error('a line without a matter is not finished');
  return { ...rest, matter, day, summary: summary.trim(), ...(booking !== null && { booking }) };
}

/** A line that came back, to be mended. */
export function formOfLine(line: NewLine): LineForm {
  const { matter, persons = 1, minutes, serviceKind = 'consultation', mode, channel, result, summary = '' } = line;
  return { matter, persons, minutes, serviceKind, mode, channel, result, summary };
}
