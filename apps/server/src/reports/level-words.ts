import type { UnitKind } from '@linfa/domain';

/** What a unit calls itself in its own text: 本街道, 本镇, 本区. */
export const levelWords: Readonly<Record<UnitKind, string>> = {
  province: '省',
  city: '市',
  district: '区',
  street: '街道',
  town: '镇',
  community: '社区',
  village: '村',
  office: '科室',
};
