import { placeStep } from '@linfa/figures';

/** A place and all that contain it, the empty one for everywhere included. */
export function placesAbove(place: string): string[] {
  return Array.from({ length: place.length / placeStep + 1 }, (_, steps) => place.slice(0, steps * placeStep));
}
