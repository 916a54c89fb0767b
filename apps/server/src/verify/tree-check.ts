import { OrgUnitPlace } from '../org-units/org-unit-place.entity.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { Check, Problem } from './check.ts';

/** One place at a time, no gap, below its parent: or a subtree's index range would miss or double units. */
export const treeCheck: Check = {
  id: 'tree',
  holds: '每个单位在任何一天只有一个位置，且在上级之下',
  async run(em) {
    const units = await em.find(OrgUnit, {}, { populate: ['parent'] });
    const places = await em.find(OrgUnitPlace, {}, { orderBy: { unit: 'asc', from: 'asc' } });
    const byUnit = Map.groupBy(places, (one) => one.unit.id);
    const problems: Problem[] = [];
    for (const unit of units) {
      const own = byUnit.get(unit.id) ?? [];
      const where = `${unit.name}（${unit.code}）`;
      if (own[0]?.from !== unit.validFrom) problems.push({ where, what: '位置历史没有从设立之日开始' });
      if ((own.at(-1)?.to ?? null) !== (unit.validTo ?? null))
        problems.push({ where, what: '位置历史没有到撤销之日为止' });
      if (own.some((one, index) => index > 0 && own[index - 1]?.to !== one.from))
        problems.push({ where, what: '位置历史有间断或重叠' });
      if (unit.parent && !unit.validTo && !unit.place.startsWith(unit.parent.place))
        problems.push({ where, what: '不在上级单位之下' });
    }
    return { looked: units.length, problems };
  },
};
