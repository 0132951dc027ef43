/** Whether a key belongs to an input method: it chooses, takes or drops characters that are still being composed. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before it sends the key that ended it, and marks the key by this code alone.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}
