/** The embedded calculator on pages of another origin, with a policy that allows only what docs/embed.md lists. */
import { QUESTION, ELEMENT, answerOf, test } from '../embed/embed-test.ts';
import { QUESTIONS, answerAll, differences } from '../embed/examples.ts';
import { NONCE, embedTag } from '../embed/host-page.ts';
import { axeViolations, contrastViolations } from './axe.ts';
import { LOCALES, expect, message } from './site.ts';

for (const { tag, path } of LOCALES) {
  test(`${tag}: every worked example is answered, in the event’s data and on the page`, async ({
    page,
    guide,
    openHost,
  }) => {
    await openHost({ body: embedTag(guide, `lang="${tag}" ${QUESTION}`) });
    await expect(answerOf(page)).toBeVisible();
    const answers = await page.evaluate(answerAll, QUESTIONS);
    expect(differences(answers, `${guide}/${path}/`)).toEqual([]);
    await expect(page.locator(`${ELEMENT} section`)).toHaveAttribute('lang', tag);
  });

  test(`${tag}: an answer and the form have no axe violations under a policy without style-src`, async ({
    page,
    guide,
    openHost,
  }) => {
    await openHost({ lang: tag, body: embedTag(guide, QUESTION) });
    await expect(answerOf(page)).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    if (tag === 'en-US') expect(await contrastViolations(page, ELEMENT)).toEqual([]);
    await page.getByRole('button', { name: message(tag, 'calculator.form.change'), exact: true }).click();
    await page.locator(`${ELEMENT} [name=day]`).fill('31.');
    await page.locator(`${ELEMENT} [name=month]`).fill('2');
    await page.locator(`${ELEMENT} [type=submit]`).click();
    await expect(page.locator(`${ELEMENT} form[data-error] [role=alert]`)).toBeFocused();
    expect(await axeViolations(page)).toEqual([]);
    await page.locator(`${ELEMENT} [role=alert] a`).first().click();
    await expect(page.locator(`${ELEMENT} [name=day]`)).toBeFocused();
    expect(new URL(page.url()).hash).toBe('');
  });
}

test('attributes that change together lead to one answer, and a new lang attribute loads that language', async ({
  page,
  guide,
  openHost,
}) => {
  await openHost({ lang: 'sv', body: embedTag(guide, QUESTION) });
  await expect(page.locator(`${ELEMENT} h2`)).toHaveText(message('sv-SE', 'calculator.form.title'));
  const count = await page.evaluate(async () => {
    let events = 0;
    addEventListener('renewal-answer', () => events++);
    const calculator = document.querySelector('renewal-calculator');
    calculator?.setAttribute('offer', 'action-pack');
    calculator?.removeAttribute('anniversary');
    calculator?.setAttribute('purchase', '2020-09-01');
    await new Promise((resolve) => setTimeout(resolve, 200));
    return events;
  });
  expect(count).toBe(1);
  await expect(answerOf(page)).toHaveAttribute('data-offer', 'action-pack');
  await page.evaluate(() => document.querySelector('renewal-calculator')?.setAttribute('lang', 'fr-CA'));
  await expect(page.locator(`${ELEMENT} h2`)).toHaveText(message('fr-FR', 'calculator.form.title'));
});

test.describe(() => {
  test.use({ failOnErrors: false });

  test('an unknown language is reported, and English is shown', async ({ page, guide, openHost }) => {
    const warning = page.waitForEvent('console', (text) => text.type() === 'warning');
    await openHost({ body: embedTag(guide, `lang="pt-BR" ${QUESTION}`) });
    expect((await warning).text()).toContain('has no translation for lang="pt-BR"');
    await expect(page.locator(`${ELEMENT} h2`)).toHaveText(message('en-US', 'calculator.form.title'));
  });

  test("a failure is reported in the reader's language, and can be retried", async ({ page, guide, openHost }) => {
    await page.route('**/words/zh-TW/*.json', (route) => route.abort());
    await openHost({ body: embedTag(guide, `lang="zh-HK" ${QUESTION}`) });
    await expect(page.locator(`${ELEMENT} [role=alert]`)).toContainText(message('zh-TW', 'embed.failed'));
    expect(await axeViolations(page)).toEqual([]);
    await page.unroute('**/words/zh-TW/*.json');
    await page.getByRole('button', { name: message('zh-TW', 'calculator.form.retry'), exact: true }).click();
    await expect(answerOf(page)).toBeVisible();
  });

  test('if the page has defined the element, a warning is logged', async ({ page, guide, openHost }) => {
    const warning = page.waitForEvent('console', (text) => text.type() === 'warning');
    const definition = `customElements.define('renewal-calculator', class extends HTMLElement {})`;
    const body = `<script nonce="${NONCE}">${definition}</script>${embedTag(guide)}`;
    await openHost({ body });
    expect((await warning).text()).toContain('is already defined');
  });
});

test('the calculator only sends requests to the guide, without a referrer or cookies, and stores nothing', async ({
  page,
  context,
  guide,
  openHost,
}) => {
  await context.addCookies([{ name: 'session', value: '1', url: guide }]);
  const sent: { url: string; headers: Record<string, string> }[] = [];
  page.on('request', async (request) => {
    sent.push({ url: request.url(), headers: await request.allHeaders() });
  });
  const site = await openHost({ body: embedTag(guide, `lang="en" ${QUESTION}`) });
  await expect(answerOf(page)).toBeVisible();
  await page.locator(`${ELEMENT} .menu summary`).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: message('en-US', 'action.calendar.all'), exact: true }).click();
  expect((await saved).suggestedFilename()).toBe('renewal-competency-2021-06-22.ics');
  const outside = sent.filter(({ url }) => !url.startsWith(site.origin) && !url.startsWith('blob:'));
  expect(outside.map(({ url }) => url.replace(guide, '').replace(/[0-9a-f]{16}/, 'hash'))).toEqual([
    '/embed/v1/renewal-calculator.js',
    '/embed/hash/renewal-calculator.js',
    '/embed/hash/words/en-US/mpn-2021.json',
    '/embed/hash/words/en-US/calendar.json',
    '/embed/hash/CalendarItems.js',
  ]);
  const [messages] = outside.filter(({ url }) => url.endsWith('.json'));
  expect(messages?.headers['cookie']).toBeUndefined();
  expect(messages?.headers['referer']).toBeUndefined();
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
});

test('the calculator follows the page’s color scheme, font size, direction, and theme properties', async ({
  page,
  guide,
  openHost,
}) => {
  const calculator = embedTag(guide, `lang="en" ${QUESTION}`);
  const style = `<style>main { color-scheme: dark; font-size: 24px; direction: rtl; }
    renewal-calculator { --renewal-accent: #ffcc00; } renewal-calculator::part(title) { letter-spacing: 3px; }</style>`;
  await openHost({ body: style + calculator, headers: {} });
  await expect(answerOf(page)).toBeVisible();
  const styles = await page.evaluate(() => {
    const root = document.querySelector('renewal-calculator')?.shadowRoot;
    const styleOf = (selector: string) => {
      const found = root?.querySelector(selector);
      if (!found) throw new Error(`No element matches ${selector}.`);
      return getComputedStyle(found);
    };
    const { letterSpacing } = styleOf('h2');
    const { fontSize, direction, backgroundColor } = styleOf('.acts .btn:not(.go)');
    return { letterSpacing, fontSize, direction, backgroundColor, accent: styleOf('.todo a').color };
  });
  expect(styles).toEqual({
    letterSpacing: '3px',
    fontSize: '22.5px', // 0.9375 of 24px
    direction: 'rtl',
    backgroundColor: 'rgb(12, 20, 22)',
    accent: 'rgb(255, 204, 0)',
  });
});
