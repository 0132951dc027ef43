/** Names of today's offers in imported lists, in six languages, and "specialization", which two programs use. */
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/components/planner/list/export-csv.ts';
import { readOfferFacts, withId } from '../../src/components/planner/list/planned-offer.ts';
import { EDITION_IDS, isRenewable, offersOf } from '../../src/rules/index.ts';
import { CATALOGS, importText, cellReaderOf } from './planner-import.ts';

const TAGS = [...CATALOGS.keys()];
const offerNamed = (name: string, tag = 'en-US') => cellReaderOf(tag).offerOf(name);

describe.each(TAGS)('%s', (tag) => {
  test.each(EDITION_IDS.flatMap(offersOf))('the site’s name of %s is understood in every language', (offer) => {
    const name = CATALOGS.get(tag)?.[`offer.${offer}`] ?? '';
    expect(name).not.toBe('');
    for (const reader of TAGS) expect(offerNamed(name, reader), `${name} (${reader})`).toEqual({ id: offer });
  });
});

test.each([
  [
    'solutions-partner-designation',
    [
      'Solutions Partner',
      'Solutions Partner designation',
      'SP designation',
      'solutions_partner_designation',
      'Solutions Partner for Modern Work',
      'Solutions Partner for Data & AI (Azure)',
      'Microsoft Solutions Partner for Security',
      'Solutions Partner for Digital & App Innovation',
      'Solutions Partner for Business Applications',
      'Solutions Partner for Infrastructure',
      'désignation de partenaire de solutions',
      'Partenaire de solutions pour Données et IA',
      'Solutions Partner för Security',
      'lösningspartnerbeteckning',
      'Oplossingenpartner voor Security',
      'oplossingspartneraanduiding',
      '解决方案合作伙伴指定',
      '解决方案合作伙伴',
      '现代工作解决方案合作伙伴',
      '解決方案合作夥伴頭銜',
      '解決方案合作夥伴',
    ],
  ],
  [
    'partner-success-core',
    ['Success Core', 'Partner Success Core', 'Partner Success Core Benefits', 'partner-success-core'],
  ],
  ['partner-success-expanded', ['Success Expanded', 'Partner Success Expanded', 'Partner Success Expanded Benefits']],
  ['partner-launch', ['Launch', 'Partner Launch', 'Partner Launch Benefits']],
  ['azure-expert-msp', ['Azure Expert MSP', 'Azure Expert Managed Service Provider', 'azure-expert-msp']],
  [
    'program-membership',
    [
      'Microsoft AI Cloud Partner Program',
      'MAICPP',
      'Adhésion au programme Microsoft AI Cloud Partner',
      'Microsoft AI 云合作伙伴计划',
    ],
  ],
  // Former offers keep their names.
  ['cloud-business-applications', ['Cloud Business Applications', 'CBA']],
  ['advanced-specialization', ['Advanced specialization', 'Spécialisation avancée', '高级专业化', '進階專長']],
  ['competency', ['Gold', '銀級或金級專長認證', 'Silver competency']],
] as const)('%s has these names', (offer, names) => {
  for (const name of names) expect(offerNamed(name), name).toEqual({ id: offer });
});

test.each([
  ['Partner', ['solutions-partner-designation']],
  ['Solutions Partner with certified software', []],
  ['Partner Success', ['partner-success-core', 'partner-success-expanded']],
])('“%s” isn’t enough to identify an offer', (name, candidates) => {
  const offer = offerNamed(name);
  expect(offer.id).toBeUndefined();
  if (offer.id === undefined) expect(offer.candidates).toEqual(expect.arrayContaining(candidates));
});

describe('“specialization” alone', () => {
  test.each([
    ['en-US', 'specialization'],
    ['en-US', 'Specialization'],
    ['fr-FR', 'Spécialisation'],
    ['zh-CN', '专用化'],
    ['zh-TW', '專長'],
    ['sv-SE', 'Specialisering'],
    ['nl-NL', 'Specialisatie'],
  ])('%s, %s: the date decides between the programs', async (tag, name) => {
    const { taken, refused } = await importText(
      `${name};a;2022-10-02\n${name};b;2022-10-03\n${name};c;2026-05-04`,
      tag,
    );
    expect(refused).toEqual([]);
    expect(taken).toEqual([
      'advanced-specialization|a|anniversary|2022-10-02',
      'specialization|b|anniversary|2022-10-03',
      'specialization|c|anniversary|2026-05-04',
    ]);
  });
  test('an exported row has the exact offer, whatever its date', async () => {
    const facts = readOfferFacts({
      offer: 'specialization',
      name: 'x',
      basis: 'anniversary',
      date: '2021-05-04',
      renewals: 0,
    });
    if (!facts) throw new Error('not plannable');
    const list = [withId(facts)];
    for (const tag of TAGS) {
      const { entries } = await importText(writeCsv(list, CATALOGS.get(tag) ?? {}, tag), tag);
      expect(entries, tag).toEqual(list);
    }
  });
});

test('a list of today’s offers can be exported and imported again in every language', async () => {
  const offers = offersOf('maicpp').filter(isRenewable);
  const list = offers
    .flatMap(
      (offer) => readOfferFacts({ offer, name: offer, basis: 'anniversary', date: '2026-12-01', renewals: 0 }) ?? [],
    )
    .map(withId);
  expect(list).toHaveLength(offers.length);
  for (const tag of TAGS) {
    const { entries, refused } = await importText(writeCsv(list, CATALOGS.get(tag) ?? {}, tag), tag);
    expect(refused, tag).toEqual([]);
    expect(entries, tag).toEqual(list);
  }
});

test('offers that can’t be planned are refused with a reason; the number of renewals is ignored', async () => {
  const text = [
    'offer,name,anniversary,purchase,times renewed',
    'Azure Expert MSP,a,2026-12-01,,',
    'Microsoft AI Cloud Partner Program membership,b,2026-12-01,,',
    'Partner Success Core Benefits,c,,2025-12-01,',
    'Specialization,d,,2025-12-01,',
    'Partner Success Core Benefits,e,2026-12-01,,3',
  ].join('\n');
  const { taken, refused } = await importText(text);
  expect(refused).toEqual([
    '2 planner.import.renewals-end',
    '3 planner.import.no-renewal',
    '4 planner.import.purchase',
    '5 planner.import.purchase',
  ]);
  expect(taken).toEqual(['partner-success-core|e|anniversary|2026-12-01']);
});
