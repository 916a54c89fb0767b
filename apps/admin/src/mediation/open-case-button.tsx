import { useNavigate } from 'react-router';
import { ActForm } from '../form/act-form';
import { FormButton } from '../form/form-button';
import { DisputeFields } from './dispute-fields';
import { OpeningFields } from './opening-fields';
import { PartyList } from './party-list';

/** A dispute that the committee takes up itself. */
export function OpenCaseButton() {
  const navigate = useNavigate();
  return (
    <FormButton label="主动调解立案" title="主动调解立案" size={640}>
      {() => (
        <ActForm
          act="mediation.openOnInitiative"
          initial={{ applicants: [{}], respondents: [{}] }}
          submit="立案"
          done={({ id }) => void navigate(`/cases/${id}`)}
        >
          {({ community }) => (
            <>
              <p className="soft">没有人申请、工作人员发现的纠纷。双方都同意后才能开始调解。</p>
              <DisputeFields />
              <PartyList name="applicants" who="一方当事人" />
              <PartyList name="respondents" who="另一方当事人" />
              <OpeningFields unit={community as string | undefined} />
            </>
          )}
        </ActForm>
      )}
    </FormButton>
  );
}
