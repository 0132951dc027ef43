/** Whether a key event belongs to an input method: it selects, accepts, or cancels text that's being composed. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before it sends the key that ended it. Only the deprecated keyCode tells such a key apart.
  return event.isComposing || Reflect.get(event, 'keyCode') === 229;
}
