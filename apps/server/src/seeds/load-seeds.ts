import type { App } from '../app.ts';
import { loadConsentTexts } from '../consents/load-consent-texts.ts';
import { loadHolidays } from './load-holidays.ts';
import { loadOnce } from './load-once.ts';
import { loadPlace } from './load-place.ts';
import { loadShared } from './load-shared.ts';
import { openSeats } from './open-seats.ts';
import { openSlots } from './open-slots.ts';
import { placeCodes, readConsentTexts, readDemo, readHolidays, readPlace, readShared } from './seed-files.ts';

/** A seed and whether this run loaded it. */
export interface LoadedSeed {
  readonly name: string;
  readonly loaded: boolean;
}

/**
 * Loads what ships with Linfa where it is missing: registers, items and rules, the five published places and the demo
 * district, each in one transaction. Loading twice changes nothing. The demo's days are counted from today. In production
 * registers, items, rules and holidays are all.
 */
export async function loadSeeds(app: App): Promise<LoadedSeed[]> {
  const done: LoadedSeed[] = [];
  const shared = readShared();
  const once = async (name: string, digest: string, load: Parameters<typeof loadOnce>[3]): Promise<void> => {
    done.push({ name, loaded: await loadOnce(app, name, digest, load) });
  };
  await once('shared', shared.digest, (em) => loadShared(em, shared));
  const holidays = readHolidays();
  await once('holidays', holidays.digest, (em) => loadHolidays(em, holidays.years));
  const consents = readConsentTexts();
  await once('consents', consents.digest, (em) => loadConsentTexts(em, consents.texts));
  if (!app.demo) return done;
  for (const code of placeCodes()) {
    const place = readPlace(code);
    await once(`place:${code}`, place.digest, (em) =>
      loadPlace({ em, app, shared, name: code, seed: place, provenance: 'reconstructed' }),
    );
  }
  const demo = readDemo();
  await once('demo', demo.digest, async (em) => {
    await loadPlace({ em, app, shared, name: 'demo', seed: demo, provenance: 'demo' });
    await openSlots(em, app.today());
    await openSeats(em, app.today());
  });
  return done;
}
