import type { PrintedFigure, Provenance } from '../document.ts';

/** What every page, trace and export says about records that are not real ones; empty for those that are. */
export function provenanceNotice(provenance: Provenance): string {
  switch (provenance) {
    case 'recorded':
      return '';
    case 'reconstructed':
      return '据公开数据重建，非真实记录';
    case 'demo':
      return '演示数据，非真实记录';
  }
}

/** The report's own notices with those that its figures' provenance calls for, each once. */
export function noticesOf(figures: readonly PrintedFigure[], given: readonly string[]): string[] {
  return [...new Set([...given, ...figures.map((figure) => provenanceNotice(figure.provenance))])].filter(Boolean);
}
