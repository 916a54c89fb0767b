import { Field } from '../../form/field';
import { CommunitySearch } from '../../units/community-search';
import type { CaseDetail } from '../case-words';
import { CaseFormButton } from './case-form-button';
import { MediatorSelect, MediatorsSelect } from './mediator-select';

/** Who mediates, and whom else to call in. */
export function AssignButtons({ row }: { readonly row: CaseDetail }) {
  const idsOf = (kind: string): string[] =>
    row.mediators.flatMap((one) => (one.kind === kind && one.id ? [one.id] : []));
  return (
    <div className="act-row">
      <CaseFormButton
        act="mediation.assignMediators"
        row={row}
        label="指派调解员"
        done="已指派，调解员会收到通知"
        initial={{ chief: idsOf('chief')[0], joint: idsOf('joint') }}
      >
        <p className="soft">不再列出的调解员自今天起不再参与这件案件。</p>
        <Field name="chief" label="首席调解员">
          <MediatorSelect unit={row.unit.code} />
        </Field>
        <Field name="joint" label="共同调解员">
          <MediatorsSelect unit={row.unit.code} />
        </Field>
      </CaseFormButton>
      <CaseFormButton act="mediation.inviteJoint" row={row} label="邀请共同调解" done="已邀请；对方只能看到这一件案件">
        <p className="soft">邀请外单位的调解员，或者整个单位，至少选一样。对方只看得到这一件案件。</p>
        <Field name="mediators" label="调解员（可不选）">
          <MediatorsSelect unit={row.unit.code} />
        </Field>
        <Field name="unit" label="单位（可不选）" hint="该单位的调解员都可以参与。">
          <CommunitySearch />
        </Field>
      </CaseFormButton>
    </div>
  );
}
