/** The rules as JSON, compared with their schema and with the code. */
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { EDITIONS, EDITION_IDS, EVENT_OFFSETS, figureIds, figureOf, offersOf } from '../../src/rules/index.ts';
import { expect, test } from './site.ts';

interface Policy {
  readonly figures: readonly { readonly id: string; readonly days: number; readonly facts: string }[];
  readonly events: readonly { readonly id: string; readonly daysFromAnniversary: number }[];
  readonly offers: readonly { readonly id: string }[];
  readonly measures: readonly { readonly id: string; readonly reactivateUntil: string | null }[];
  readonly caveats: readonly { readonly id: string }[];
  readonly changes: readonly { readonly id: string; readonly on: string }[];
}

test('the policy matches its schema and the rules', async ({ request }) => {
  const { rules, changes } = EDITIONS['mpn-2021'];
  const schema = (await (await request.get('/policy.schema.json')).json()) as object;
  const policy = (await (await request.get('/policy.json')).json()) as Policy;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile(schema);
  expect(validate(policy), JSON.stringify(validate.errors)).toBe(true);

  expect(Object.fromEntries(policy.figures.map(({ id, days }) => [id, days]))).toEqual(
    Object.fromEntries(figureIds('mpn-2021', 'days').map((id) => [id, figureOf('mpn-2021', id).value])),
  );
  expect(Object.fromEntries(policy.events.map(({ id, daysFromAnniversary }) => [id, daysFromAnniversary]))).toEqual(
    EVENT_OFFSETS,
  );
  expect(policy.offers.map(({ id }) => id)).toEqual(offersOf('mpn-2021'));
  expect(policy.measures.map(({ id }) => id)).toEqual(rules.measures.map(({ id }) => id));
  expect(policy.caveats.map(({ id }) => id)).toEqual([...new Set(rules.caveats.map(({ id }) => id))]);
  expect(policy.changes).toEqual(changes);
});

for (const edition of EDITION_IDS) {
  test(`edition ${edition} matches its schema and the rules`, async ({ request }) => {
    const schema = (await (await request.get('/policy/edition.schema.json')).json()) as object;
    const published = (await (await request.get(`/policy/${edition}.json`)).json()) as Record<string, unknown>;
    const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    expect(validate(published), JSON.stringify(validate.errors)).toBe(true);
    const { $schema, ...data } = published;
    expect($schema).toContain('/policy/edition.schema.json');
    const { rules, ...otherData } = EDITIONS[edition];
    expect(data).toEqual({ ...otherData, ...rules });
    expect(validate({ ...published, cycles: { x: {} } })).toBe(false);
    expect(validate({ ...published, more: 1 })).toBe(false);
  });
}

test('the schema rejects invalid policies', async ({ request }) => {
  const schema = (await (await request.get('/policy.schema.json')).json()) as object;
  const policy = (await (await request.get('/policy.json')).json()) as Policy;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(validate({ ...policy, figures: [] })).toBe(false);
  expect(validate({ ...policy, events: [{ id: 'x', daysFromAnniversary: '1' }] })).toBe(false);
  expect(validate({ ...policy, more: 1 })).toBe(false);
});

test('the licenses of all shipped code are listed with their texts', async ({ request }) => {
  const text = await (await request.get('/licenses.md')).text();
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const listed = Array.from(text.matchAll(/^## (\S+) - \S+ \((.*)\)$/gm), ([, name = '', license = '']) => ({
    name,
    license,
  }));
  expect(listed.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...Object.keys(dependencies), 'astro', 'pagefind']),
  );
  for (const { license } of listed) expect(license).toMatch(/^(MIT|ISC|BSD|0BSD)/);
  const notices = text.split(/^## /m).slice(1);
  for (const notice of notices)
    expect(notice).toMatch(/Permission is hereby granted|Redistribution and use|Permission to use/);
});
