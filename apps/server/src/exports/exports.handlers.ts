import type { AreaActs } from '../http/area.ts';
import { exportKeepers, exportRunners } from './exports.policy.ts';
import { defineTemplate, editTemplate, retireTemplate } from './keep-template.ts';
import { listSources, listTemplates } from './list-templates.ts';
import { previewExport } from './run-export.ts';

export const exportActs: AreaActs<'exports'> = {
  sources: { access: exportRunners, handle: listSources },
  list: { access: exportRunners, handle: listTemplates },
  define: { access: exportKeepers, handle: defineTemplate },
  edit: { access: exportKeepers, handle: editTemplate },
  retire: { access: exportKeepers, handle: retireTemplate },
  preview: { access: exportRunners, handle: previewExport },
};
