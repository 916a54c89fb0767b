import { TreeSelect } from 'antd';
import { noChoices } from '../api/no-choices';
import { unitOptions } from './unit-options';
import { useUnits } from './unit-context';
import { useUnitTree, type UnitRow } from './use-unit-tree';

/** A unit in the person's reach, by a few letters of its name. */
export function UnitSelect({
  id,
  value,
  onChange,
  kinds,
  placeholder = '选择单位',
}: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string, name: string) => void;
  /** Only units of these kinds can be taken. */
  readonly kinds?: readonly UnitRow['kind'][];
  readonly placeholder?: string;
}) {
  const { own, unit } = useUnits();
  const tree = useUnitTree(own.map(({ code }) => code));
  const { rows } = tree;
  const fit = rows.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  const shown =
    fit.some(({ code }) => code === value) || value !== unit?.code
      ? unitOptions(fit)
      : [{ value: unit?.code ?? '', title: unit?.name ?? '' }, ...unitOptions(fit)];
  return (
    <TreeSelect
      // In a form the field's own label names it; standing alone, what it asks for does.
      {...(id === undefined ? { 'aria-label': placeholder } : { id })}
      {...(value !== undefined && value !== '' && { value })}
      placeholder={placeholder}
      loading={tree.loading}
      notFoundContent={noChoices({ ...tree, data: { items: shown } }, '没有可选的单位')}
      treeData={shown}
      treeNodeFilterProp="title"
      showSearch
      treeDefaultExpandedKeys={shown.length === 1 ? shown.map((one) => one.value) : []}
      popupMatchSelectWidth={300}
      onChange={(code: string) => onChange?.(code, rows.find((row) => row.code === code)?.name ?? code)}
    />
  );
}
