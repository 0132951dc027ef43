/** Passes the question in a frame's URL to the calculator in it. Astro inlines this file, because it imports nothing. */
const calculator = document.querySelector('renewal-calculator');
for (const [name, value] of new URLSearchParams(location.search)) {
  if (/^(offer|anniversary|purchase|parity|today)$/.test(name)) calculator?.setAttribute(name, value);
}

export {};
