import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureUnitCode, UnitKind } from '@linfa/domain';
import type { Definition, ReportedItem } from '@linfa/figures';
import { parseOutline, type Outline, type ReportKind } from '@linfa/report';
import type { ShippedText } from '../consents/load-consent-texts.ts';
import { seedsFolder } from '../env.ts';
import type { RegisterColumn } from '../registers/register.entity.ts';
import type { Instruction } from './instruction.ts';

export interface SeedRegister {
  readonly code: string;
  readonly name: string;
  readonly unit: MeasureUnitCode;
  readonly unitWord?: string;
  readonly categories?: Readonly<Record<string, string>>;
  readonly columns: RegisterColumn[];
}

/** A rule with the code of the unit for whose subtree it holds; empty for everywhere. */
export interface SeedNorm {
  readonly code: string;
  readonly unit: string;
  readonly value: string;
  readonly validFrom: string;
  readonly source: string;
}

/** A year's notice on holidays: the days off, and the weekend days worked to make up for them. */
export interface SeedHolidays {
  readonly year: number;
  readonly source: string;
  readonly holidays: readonly {
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly worked: readonly string[];
  }[];
}

export interface SeedUnits {
  readonly validFrom: string;
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: UnitKind;
    readonly parent?: string;
    readonly trait?: string;
  }[];
}

/** A line of a register written by hand; quantities in the printed unit. */
export interface SeedEntry {
  readonly register: string;
  readonly day: string;
  readonly category?: string;
  readonly status?: string;
  readonly subject?: string;
  readonly values?: Readonly<Record<string, number>>;
  readonly texts?: Readonly<Record<string, string>>;
}

/** Another office's number. Without `unit` and `year` it is the place's own of its year. */
export interface SeedCard {
  readonly unit?: string;
  readonly item: string;
  readonly year?: string | number;
  readonly value: number | null;
  readonly shortText?: string;
  readonly measure: MeasureUnitCode;
  readonly cutOff?: string;
  readonly sourceOffice: string;
  readonly document: string;
  readonly remark?: string;
  readonly provenance?: string;
  readonly findings: readonly string[];
}

export interface SeedEdition {
  readonly kind: ReportKind;
  readonly year: number;
  readonly day: string;
  readonly publishedOn: string | null;
}

/** Everything of one place. */
export interface SeedPlace {
  readonly units: SeedUnits;
  readonly figures: readonly Definition[];
  readonly entries: readonly SeedEntry[];
  readonly cards: readonly SeedCard[];
  readonly reconstruct: { readonly year?: number; readonly records: readonly Instruction[] };
  /** Absent in the demo district, which reports by the shipped outlines. */
  readonly edition?: SeedEdition;
  readonly outline?: Outline;
  /** SHA-256 of the files. */
  readonly digest: string;
}

export interface SharedSeeds {
  readonly registers: readonly SeedRegister[];
  readonly items: readonly ReportedItem[];
  readonly norms: readonly SeedNorm[];
  readonly digest: string;
}

const placesFolder = join(seedsFolder, 'places');

/** Codes of the published places, in order. */
export function placeCodes(): string[] {
  return readdirSync(placesFolder).sort();
}

export function readPlace(code: string): SeedPlace {
  return readFolder(join(placesFolder, code));
}

export function readDemo(): SeedPlace {
  return readFolder(join(seedsFolder, 'demo'));
}

export function readShared(): SharedSeeds {
  const files = ['registers.json', 'reported-items.json', 'norms.json'] as const;
  const [registers, items, norms] = files.map((file) => read(seedsFolder, file)) as [
    SeedRegister[],
    ReportedItem[],
    SeedNorm[],
  ];
  return { registers, items, norms, digest: digestOf(seedsFolder, files) };
}

/** The years' notices on holidays, and the file's digest. */
export function readHolidays(): { readonly years: readonly SeedHolidays[]; readonly digest: string } {
  return {
    years: read(seedsFolder, 'holidays.json') as SeedHolidays[],
    digest: digestOf(seedsFolder, ['holidays.json']),
  };
}

/** What people agree to, as it ships, and the file's digest. */
export function readConsentTexts(): { readonly texts: readonly ShippedText[]; readonly digest: string } {
  return {
    texts: read(seedsFolder, 'consents.json') as ShippedText[],
    digest: digestOf(seedsFolder, ['consents.json']),
  };
}

function readFolder(folder: string): SeedPlace {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const has = (file: string): boolean => files.includes(file);
  return {
    units: read(folder, 'units.json') as SeedUnits,
    figures: read(folder, 'figures.json') as Definition[],
    entries: read(folder, 'entries.json') as SeedEntry[],
    cards: read(folder, 'cards.json') as SeedCard[],
    reconstruct: read(folder, 'reconstruct.json') as SeedPlace['reconstruct'],
    ...(has('edition.json') && { edition: read(folder, 'edition.json') as SeedEdition }),
    ...(has('outline.json') && { outline: parseOutline(read(folder, 'outline.json')) }),
    digest: digestOf(folder, files),
  };
}

/** Seeds ship with the program and are proved by its tests; their shape is trusted. */
function read(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function digestOf(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}
