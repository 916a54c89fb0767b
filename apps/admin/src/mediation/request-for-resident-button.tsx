import { useNavigate, useSearchParams } from 'react-router';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { FilesInput } from '../form/inputs/files-input';
import { LinesInput } from '../form/inputs/lines-input';
import { useCommunityCode } from '../units/use-community-code';
import { DisputeFields } from './dispute-fields';
import { PartyFields } from './party-fields';
import { PartyList } from './party-list';

/** Enters a request of somebody who came or called; `?consultation=` of the address says out of which consultation. */
export function RequestForResidentButton() {
  const navigate = useNavigate();
  const community = useCommunityCode();
  const consultation = useSearchParams()[0].get('consultation');
  return (
    <FormButton
      label="代居民登记申请"
      title="代居民登记调解申请"
      type="primary"
      hotkey="n"
      size={640}
      begun={consultation !== null}
    >
      {() => (
        <ActForm
          act="mediation.requestForResident"
          {...(consultation !== null && { fixed: { consultation } })}
          initial={{ respondents: [{}], ...(community !== null && community !== '' && { community }) }}
          submit="登记申请"
          done={({ id }) => void navigate(`/mediation-requests/${id}`)}
        >
          {consultation !== null && <p className="soft">这件申请由一次法律咨询引出，登记后两条记录互相关联。</p>}
          <DisputeFields />
          <Field name="claims" label="申请事项" hint="一行一项，最多三项。">
            <LinesInput />
          </Field>
          <PartyFields at={['applicant']} who="申请人" />
          <PartyList name="respondents" who="被申请人" />
          <Field name="pictures" label="材料（选填）">
            <FilesInput />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}
