interface Step {
  readonly act: string;
  readonly reason: string | null;
}

/** What a sitting of editing notes: the version that it began with. */
export function afterVersion(version: number): string {
  return `第${version}版之后`;
}

/**
 * How often each sitting of editing was saved, in the order of the steps; null for what is no editing. A sitting is one
 * entry; its saves are the versions up to the next step, of which every one but a download makes one.
 * @param version the version that the edition has now
 */
export function savesOf(steps: readonly Step[], version: number): (number | null)[] {
  const saves: (number | null)[] = [];
  let after = version;
  for (const { act, reason } of steps.toReversed()) {
    const before = act === 'reports.editOutline' ? Number(/^第(\d+)版之后$/.exec(reason ?? '')?.[1]) : Number.NaN;
    saves.push(Number.isNaN(before) ? null : Math.max(1, after - before));
    if (!Number.isNaN(before)) after = before;
    else if (act !== 'reports.evidencePack') after -= 1;
  }
  return saves.toReversed();
}
