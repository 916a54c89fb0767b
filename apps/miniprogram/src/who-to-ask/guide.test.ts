import { expect, it } from 'vitest';
import { routes } from '../routes';
import { guide, type StepName } from './guide';

/** Every way through the questions, as the steps passed. */
function walks(step: StepName, before: readonly StepName[] = []): StepName[][] {
  if (before.includes(step)) throw new Error(`in a circle at ${step}`);
  const here = guide[step];
  const path = [...before, step];
  return here.kind === 'advice' ? [path] : here.options.flatMap(({ to }) => walks(to, path));
}

it('leads from the first question to every advice in at most four, and never in a circle', () => {
  const all = walks('danger');
  expect(new Set(all.flat())).toEqual(new Set(Object.keys(guide)));
  expect(Math.max(...all.map((path) => path.length))).toBeLessThanOrEqual(5);
});

it('knows an emergency at the first answer, with 110, 12338 and 120', () => {
  const { emergency } = guide;
  if (emergency.kind !== 'advice') throw new Error('no advice');
  expect(emergency.ways.map((way) => (way.kind === 'call' ? way.number : '')).sort()).toEqual(['110', '120', '12338']);
  expect(walks('danger').find((path) => path.at(-1) === 'emergency')).toHaveLength(2);
});

it('has a way on at every advice, to a page that is named', () => {
  const pages = new Set<string>(Object.values(routes));
  for (const step of Object.values(guide))
    if (step.kind === 'advice') {
      expect(step.ways.length).toBeGreaterThan(0);
      for (const way of step.ways) if (way.kind === 'page') expect(pages).toContain(way.url);
    }
});
