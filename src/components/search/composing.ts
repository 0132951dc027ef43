/** Whether a key belongs to an input method: it chooses, takes or drops characters that are still being composed. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before it sends the key that ended it. It marks that key only by a code that is
  // deprecated, and for which there is no other name.
  return event.isComposing || Reflect.get(event, 'keyCode') === 229;
}
