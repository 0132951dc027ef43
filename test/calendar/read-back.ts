/** Parses a calendar file with an independent library. */
import ICAL from 'ical.js';

export function readBack(text: string) {
  const parsed: unknown = ICAL.parse(text);
  const calendar = new ICAL.Component(parsed as string);
  return calendar.getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }));
}
