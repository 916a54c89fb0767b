import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { places, publishedReport } from '../reuse/testing/published.ts';
import { roundTrip, sampleOf, shippedSample, small, type Sample } from './testing/samples.ts';
import { habits } from './testing/word.ts';

const seeds = join(import.meta.dirname, '../../../../seeds');
const read = (path: string): string => readFileSync(join(seeds, path), 'utf8');
const shipped = (id: string): Sample => shippedSample(read(`outlines/${id}.json`));

describe('a Word file that came back unchanged', () => {
  const samples: [string, () => Sample][] = [
    ['the small one', () => small],
    ...['district-umbrella', 'street-flat', 'street-letter', 'street-umbrella', 'outreach-duty-street'].map(
      (id): [string, () => Sample] => [id, () => shipped(id)],
    ),
    ...places.map((place): [string, () => Sample] => [
      place,
      () => {
        const { outline, year, dictionary, values } = publishedReport(place, read);
        return sampleOf(outline, { year, dictionary, values });
      },
    ]),
  ];
  it.each(samples)('%s shows no change, whatever word processors do to it', async (_, make) => {
    const sample = make();
    for (const [habit, change] of Object.entries({ nothing: (xml: string) => xml, ...habits })) {
      const { changes, numbers, kept, restored, unchanged } = await roundTrip(sample, change);
      expect({ habit, changes, numbers }).toEqual({ habit, changes: [], numbers: [] });
      expect(unchanged).toBeGreaterThan(4);
      if (sample.composed.document.figures.length > 0) expect(kept + restored).toBeGreaterThan(0);
    }
  });
});
