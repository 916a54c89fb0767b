export * from './document.ts';
export * from './lint/finding.ts';
export * from './lint/rule.ts';
export * from './lint/text-document.ts';
export * from './outline/outline.ts';
export { renderDocx } from './render/docx/render-docx.ts';
