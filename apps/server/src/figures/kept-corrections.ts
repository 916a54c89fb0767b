import type { AmendableRecord } from '@linfa/domain';
import type { RecordSetName } from '@linfa/figures';

/** Where corrections are kept: `a` is a correction, `t` the record that it is of. */
interface KeptCorrections {
  readonly table: string;
  /** The column that names the record. */
  readonly record: string;
  readonly where?: string;
  /** As what `amendments.list` gives them, reasons and all; records without it show them on their own page. */
  readonly kind?: AmendableRecord;
}

const recorded = (kind: AmendableRecord, where = ''): KeptCorrections => ({
  table: 'record_amendment',
  record: 'record_id',
  where: `a.kind = '${kind}'${where}`,
  kind,
});

/** Where the corrections of a set's records are kept; sets that are not here are never corrected. */
export const keptCorrections: Readonly<Partial<Record<RecordSetName, KeptCorrections>>> = {
  consultations: { table: 'consultation_amendment', record: 'consultation_id', kind: 'consultation' },
  // What is limited to named people is corrected before their eyes only.
  mediationCases: { table: 'mediation_amendment', record: 'case_id', where: 't.view_limit is null' },
  mediationSessions: recorded(
    'mediationSession',
    ' and exists (select 1 from mediation_case c where c.id = t.case_id and c.view_limit is null)',
  ),
  dutyShifts: recorded('shift'),
  outreachEvents: recorded('event'),
  onlinePosts: recorded('post'),
  screenings: recorded('screening'),
  referrals: recorded('referral'),
  registerEntries: { table: 'register_entry_amendment', record: 'entry_id' },
};
