/** Whether a key belongs to an input method: it selects, accepts, or cancels the text being composed. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before it sends the event of the key that ended it, so `isComposing` is already false.
  // Only the deprecated `keyCode` (229) shows that the key belongs to the input method.
  return event.isComposing || Reflect.get(event, 'keyCode') === 229;
}
