/** A calendar file through an independent reader. */
import ICAL from 'ical.js';

export function readBack(text: string) {
  const parsed: unknown = ICAL.parse(text);
  const calendar = new ICAL.Component(parsed as string);
  return calendar.getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }));
}
