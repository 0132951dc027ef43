/** Marks the link of the section in view as the current one in the "On this page" list. */

/** A section counts as in view once its heading has reached this part of the window: 0.3 is the top 30%. */
const THRESHOLD = 0.3;

export function followContents(contents: HTMLElement): void {
  const links = new Map(
    [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [link.hash.slice(1), link]),
  );
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  let current: HTMLAnchorElement | undefined;
  let isScheduled = false;

  const markCurrent = () => {
    isScheduled = false;
    const { scrollHeight } = document.documentElement;
    // A short last section can't scroll up that far, so it counts as in view at the end of the page.
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
    const isReached = (heading: Element) => heading.getBoundingClientRect().top < innerHeight * THRESHOLD;
    const heading = isAtEnd ? headings.at(-1) : headings.findLast(isReached);
    const link = heading && links.get(heading.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    current = link;
    // A long list has its own scrollbar.
    if (link && contents.scrollHeight > contents.clientHeight)
      contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
  };

  const schedule = () => {
    if (!isScheduled) requestAnimationFrame(markCurrent);
    isScheduled = true;
  };
  addEventListener('scroll', schedule, { passive: true });
  addEventListener('resize', schedule, { passive: true });
  schedule();
}
