/** @example 'changes-fr-FR-renew-mpn-offers' */
export function idOf({ tag, slug }: { readonly tag: string; readonly slug: string }): string {
  return `changes-${tag}-${slug}`;
}
