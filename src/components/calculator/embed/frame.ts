/** For the page that other sites can show in an <iframe>. Astro inlines this file, because it has no imports. */

const calculator = document.querySelector('renewal-calculator');
for (const [name, value] of new URLSearchParams(location.search)) {
  if (/^(offer|anniversary|purchase|parity|today)$/.test(name)) calculator?.setAttribute(name, value);
}

export {};
