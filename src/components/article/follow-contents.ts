/** "On this page" follows scrolling: the link of the section in view is the current one. */

/** A section is in view once its heading is above this share of the window's height. */
const THRESHOLD = 0.3;

export function followContents(contents: HTMLElement): void {
  const links = new Map(
    [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [link.hash.slice(1), link]),
  );
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  let current: HTMLAnchorElement | undefined;
  let isDue = false;

  const follow = () => {
    isDue = false;
    const { scrollHeight } = document.documentElement;
    // The last section may be too short to get above that.
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
    const begun = (heading: Element) => heading.getBoundingClientRect().top < innerHeight * THRESHOLD;
    const heading = isAtEnd ? headings.at(-1) : headings.findLast(begun);
    const link = heading && links.get(heading.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    current = link;
    // A long list has its own scrollbar.
    if (link && contents.scrollHeight > contents.clientHeight)
      contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
  };

  const soon = () => {
    if (!isDue) requestAnimationFrame(follow);
    isDue = true;
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon, { passive: true });
  soon();
}
