import type { ActName } from '@linfa/contract';
import { Spin } from 'antd';
import { FailureAlert } from '../api/failure-alert';
import { FileChoice } from './file-choice';
import type { FileCheck } from './use-file-check';

/** The choice of a file that is read through, and what went wrong with it. */
export function CheckedFile<N extends ActName>({
  check,
  accept,
  label,
  taken,
}: {
  readonly check: FileCheck<N>;
  readonly accept: string;
  readonly label: string;
  readonly taken: (id: string) => void;
}) {
  return (
    <>
      <FileChoice accept={accept} label={label} begun={check.forget} taken={taken} />
      {check.busy && (
        <Spin description="正在核对…">
          <div className="page-wait" />
        </Spin>
      )}
      <FailureAlert failure={check.failure} />
    </>
  );
}
