import type { ISectionPropertiesOptions } from 'docx';
import { sectionProperties } from '../../render/docx/page-layout.ts';

/**
 * The page of a case's papers, in twips: A4, as wide a binding edge as a report's, and less above and below, so that a
 * form stays on one page. No grid: forms set their own distance of lines.
 */
export const paperPage = {
  page: {
    ...sectionProperties.page,
    margin: { ...sectionProperties.page?.margin, top: 1440, bottom: 1304, header: 720, footer: 720 },
  },
} satisfies ISectionPropertiesOptions;
