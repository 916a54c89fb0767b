import { amendmentPages } from '../amendments/amendment-pages';
import { askedFigurePages } from '../asked-figures/asked-figure-pages';
import { dataQualityPages } from '../data-quality/data-quality-pages';
import { exportPages } from '../exports/export-pages';
import { reconciliationPages } from '../reconciliation/reconciliation-pages';
import { registerPages } from '../registers/register-pages';
import { rosterPages } from '../rosters/roster-pages';
import { returnPages } from '../returns/return-pages';
import { statisticsPages } from '../statistics/statistics-pages';
import { subsidyPages } from '../subsidies/subsidy-pages';
import type { PageEntry } from './page-entry';

/** Books, what other offices give, and what is counted from both. */
export const ledgerPages: readonly PageEntry[] = [
  ...registerPages,
  ...rosterPages,
  ...askedFigurePages,
  ...dataQualityPages,
  ...amendmentPages,
  ...exportPages,
  ...statisticsPages,
  ...returnPages,
  ...reconciliationPages,
  ...subsidyPages,
];
