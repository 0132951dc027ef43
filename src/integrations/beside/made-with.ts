/** The fingerprint of the code that makes a file: of a module and of all it imports, content apart. */
import { fingerprintOf } from '../articles/machinery.ts';

interface Module {
  readonly code: string | null;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
  readonly meta: Readonly<Record<string, unknown>>;
}

/** Astro marks what holds content: a change there is not one of the code. */
function holdsContent({ meta }: Module): boolean {
  const mark = meta['astroIncremental'];
  return typeof mark === 'object' && mark !== null && 'kind' in mark && mark.kind === 'content-data';
}

export function madeWith(entry: string, moduleOf: (id: string) => Module | null): string {
  const found = new Map<string, string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    const known = moduleOf(id);
    if (known && holdsContent(known)) continue;
    found.set(id, known?.code ?? '');
    waiting.push(...(known?.importedIds ?? []), ...(known?.dynamicallyImportedIds ?? []));
  }
  return fingerprintOf(...[...found].sort(([one], [other]) => (one < other ? -1 : 1)).flat());
}
