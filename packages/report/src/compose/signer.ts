/** Who signs for a unit unless its outline says otherwise: a street's office, a town's or a district's government. */
export function defaultSigner(unitName: string): string {
  if (unitName.endsWith('街道')) return `${unitName}办事处`;
  if (/[镇乡区县市省]$/.test(unitName)) return `${unitName}人民政府`;
  return unitName;
}
