/** The hatching for days on which it's too late to renew: `fill="url(#a-h)"` if `id` is `a`. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-h`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatch" d="M1.5 0V7" />
      </pattern>
    </defs>
  );
}
