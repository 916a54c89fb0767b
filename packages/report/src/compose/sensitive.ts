import { recordSets, type Definition, type Dictionary } from '@linfa/figures';

/** Whether a number is about persons or their disputes, however it was computed. */
export function isSensitive(definition: Definition, dictionary: Dictionary): boolean {
  switch (definition.kind) {
    case 'register':
    case 'reported':
      return false;
    case 'ratio':
      return [definition.of, definition.over].some((id) => isSensitive(dictionary.get(id), dictionary));
    case 'change':
      return isSensitive(dictionary.get(definition.of), dictionary);
    case 'total':
      return definition.of.some((id) => isSensitive(dictionary.get(id), dictionary));
    default:
      return recordSets[definition.of.set].sensitive;
  }
}
