import { Text, View } from '@tarojs/components';
import { disputeTypes } from '@linfa/domain';
import { ChipChoice } from '../../ui/chip-choice';
import { Field } from '../../ui/field';
import { typeOf, type DisputeFaults, type DisputeForm } from './dispute-form';
import type { LineForm } from './log-form';
import { optionsOf } from './options-of';

export interface DisputeFieldsProps {
  readonly form: DisputeForm;
  readonly matter: LineForm['matter'];
  /** Whoever had booked applies. */
  readonly booked: boolean;
  readonly faults: DisputeFaults;
  readonly onChange: (change: Partial<DisputeForm>) => void;
}

/** Who asks whom for what, for the community's mediators. */
export function DisputeFields({ form, matter, booked, faults, onChange }: DisputeFieldsProps) {
  return (
    <>
      <View className="lf-gap-below">
        <Text>{`请先问清并征得${booked ? '预约的居民' : '来访人'}同意。保存后送到社区人民调解委员会，由调解员决定是否受理。`}</Text>
      </View>
      {booked ? null : (
        <>
          <Field
            label="申请人姓名"
            value={form.applicant}
            error={faults.applicant}
            onChange={(applicant) => onChange({ applicant })}
          />
          <Field
            label="申请人手机号"
            kind="phone"
            optional
            hint="填了才能在手机上看到进度、收到通知"
            value={form.applicantPhone}
            error={faults.applicantPhone}
            onChange={(applicantPhone) => onChange({ applicantPhone })}
          />
        </>
      )}
      <Field
        label="对方的姓名或单位"
        value={form.respondent}
        error={faults.respondent}
        onChange={(respondent) => onChange({ respondent })}
      />
      <Field
        label="对方手机号"
        kind="phone"
        optional
        value={form.respondentPhone}
        error={faults.respondentPhone}
        onChange={(respondentPhone) => onChange({ respondentPhone })}
      />
      <ChipChoice
        label="纠纷的种类"
        options={optionsOf(disputeTypes)}
        value={typeOf(form, matter)}
        error={faults.type}
        onChange={(type) => onChange({ type })}
      />
      <Field
        label="纠纷的经过"
        lines
        most={3000}
        hint="不写身份证号"
        value={form.facts}
        error={faults.facts}
        onChange={(facts) => onChange({ facts })}
      />
      <Field
        label="想要对方做什么"
        lines
        hint="一行写一项，最多三项"
        value={form.claims}
        error={faults.claims}
        onChange={(claims) => onChange({ claims })}
      />
    </>
  );
}
