/** 90 → `1.5小时` */
export function wordHours(minutes: number): string {
  return `${Math.round((minutes / 60) * 100) / 100}小时`;
}
