/** Pages in six languages, and queries with their expected first result. Each query tests one feature of search. */
import type { LocaleTag } from '../../src/i18n/locales.ts';
import type { IndexedContent } from './search-index.ts';

const RENEW = 'renew-mpn-offers';
const COMPETENCIES = 'learn-about-competencies';
const ACTION_PACK = 'mpn-get-action-pack';

/** @param first the slug of the first result, followed by the section's ID if a section must be first */
type Query = readonly [query: string, first: string, feature: string];

export interface SearchCase {
  readonly content: IndexedContent;
  readonly queries: readonly Query[];
}

export const CASES: Readonly<Partial<Record<LocaleTag, SearchCase>>> = {
  'en-US': {
    content: {
      pages: [
        {
          slug: RENEW,
          title: 'Renew your offers',
          intro: 'Every offer is renewed once a year, in the window after the anniversary date.',
          sections: [
            ['renewal-reminders', 'Renewal reminders', 'A message comes before the date, and another in the window.'],
            ['pay-in-time', 'Pay in time', 'A card takes effect at once. A reminder does not mean that you have paid.'],
          ],
        },
        {
          slug: COMPETENCIES,
          title: 'Silver and gold competencies',
          intro: 'A competency has requirements. A refund of a competency is possible; ask for the refund in time.',
          sections: [['competency-fee', 'The fee', 'The fee is due once a year, as it was in 2021.']],
        },
        {
          slug: ACTION_PACK,
          title: 'Action Pack',
          intro: 'Buy it in Partner Center. Whoever bought it by mistake gets a refund.',
          sections: [['invoices', 'Invoices', 'An invoice comes after the payment.']],
        },
        {
          slug: 'advanced-specializations',
          title: 'Specializations',
          intro: 'Read the renewal reminders. There are renewal reminders for each, and renewal reminders for all.',
          sections: [],
        },
      ],
      searchWords: { synonyms: { costs: 'fee' }, answers: { [ACTION_PACK]: ['refund'] } },
    },
    queries: [
      ['renewal reminders', `${RENEW}#renewal-reminders`, 'an exact heading'],
      ['“renewal reminders”', `${RENEW}#renewal-reminders`, 'an exact heading in quotation marks'],
      ['“reminders renewal”', RENEW, 'a phrase that no page has'],
      ['invoice', ACTION_PACK, 'an inflected form'],
      ['ACTION PACK', ACTION_PACK, 'capital letters'],
      ['invioce', ACTION_PACK, 'transposed letters'],
      ['competancy', COMPETENCIES, 'a wrong letter'],
      ['costs', COMPETENCIES, 'a synonym'],
      ['２０２１', COMPETENCIES, 'full-width digits'],
      ['refund', ACTION_PACK, 'a word on several pages, one of which is marked as its answer'],
    ],
  },
  'fr-FR': {
    content: {
      pages: [
        {
          slug: RENEW,
          title: 'Renouveler vos offres',
          intro: 'La fenêtre s’ouvre le lendemain de la date anniversaire. L’offre se renouvelle chaque année.',
          sections: [['renewal-reminders', 'Les rappels', 'Un rappel vient avant l’échéance.']],
        },
        {
          slug: COMPETENCIES,
          title: 'Les compétences',
          intro: 'Une compétence a des exigences.',
          sections: [['competency-fee', 'Les frais', 'Les frais sont dus une fois par an.']],
        },
      ],
      searchWords: { synonyms: { prix: 'frais', 'date de paiement': 'frais dus' } },
    },
    queries: [
      ['fenetre', RENEW, 'a missing accent'],
      ['«\u00a0les rappels\u00a0»', `${RENEW}#renewal-reminders`, 'a heading in quotation marks'],
      ['offre', RENEW, 'a word after an article with an apostrophe'],
      ["l'échéance", RENEW, 'a straight apostrophe'],
      ['l’échéance', RENEW, 'a typographic apostrophe'],
      ['compétense', COMPETENCIES, 'a wrong letter'],
      ['prix', COMPETENCIES, 'a synonym'],
      ['date de paiement', COMPETENCIES, 'a synonym of more than one word'],
    ],
  },
  'zh-CN': {
    content: {
      pages: [
        {
          slug: RENEW,
          title: '续订套餐',
          intro: '请在周年日之后的续订时段内续订。2021年的规则仍然有效。',
          sections: [['renewal-reminders', '提醒', '周年日之前会收到提醒。']],
        },
        {
          slug: COMPETENCIES,
          title: '白银和黄金资格',
          intro: '每项资格都有要求。',
          sections: [['competency-fee', '费用', '费用每年支付一次。']],
        },
      ],
      searchWords: { synonyms: { 续约: '续订' } },
    },
    queries: [
      ['续订时段', RENEW, 'a term'],
      ['“提醒”', `${RENEW}#renewal-reminders`, 'a heading in quotation marks'],
      ['續訂', RENEW, 'the other script'],
      ['续约', RENEW, 'a synonym'],
      ['２０２１年', RENEW, 'full-width digits'],
      ['費用', COMPETENCIES, 'the other script'],
    ],
  },
  'zh-TW': {
    content: {
      pages: [
        {
          slug: RENEW,
          title: '續約供應項目',
          intro: '請在週年日之後的續約時間範圍內續約。',
          sections: [['renewal-reminders', '提醒', '週年日之前會收到提醒。']],
        },
        {
          slug: COMPETENCIES,
          title: '銀級與金級專長認證',
          intro: '每項專長認證都有要求與權益。',
          sections: [['competency-fee', '費用', '費用每年支付一次。']],
        },
        {
          slug: 'glossary',
          title: '詞彙',
          intro: '不說續訂，說續約。',
          sections: [],
          isGlossary: true,
        },
      ],
      searchWords: { synonyms: { 續訂: '續約' } },
    },
    queries: [
      ['續約', RENEW, 'a term'],
      ['「提醒」', `${RENEW}#renewal-reminders`, 'a heading in quotation marks'],
      ['续约', RENEW, 'the other script'],
      ['續訂', RENEW, 'a synonym that the glossary mentions'],
      ['续订', RENEW, 'a synonym in the other script'],
      ['权益', COMPETENCIES, 'the other script'],
    ],
  },
  'sv-SE': {
    content: {
      pages: [
        {
          slug: RENEW,
          title: 'Förnya dina erbjudanden',
          intro: 'Förnyelseperioden börjar dagen efter årsdagen. Då kan du förnya.',
          sections: [
            [
              'renewal-window',
              'Förnyelseperioden',
              'Förnyelseperioden varar i dagar. Sedan är förnyelseperioden slut.',
            ],
            ['renewal-reminders', 'Påminnelser', 'Ett meddelande kommer före årsdagen.'],
          ],
        },
        {
          slug: COMPETENCIES,
          title: 'Silver- och guldkompetenser',
          intro: 'Varje kompetens har krav.',
          sections: [['competency-fee', 'Kompetensavgiften', 'Avgiften betalas en gång om året.']],
        },
        {
          slug: 'glossary',
          title: 'Ordlista',
          intro: 'Här står vad orden betyder, ett i taget och i bokstavsordning: förnyelse, period, årsdag, avgift.',
          sections: [],
          isGlossary: true,
        },
      ],
      searchWords: { synonyms: { pris: 'avgift' } },
    },
    queries: [
      ['period', RENEW, 'the last part of a compound word'],
      ['”påminnelser”', `${RENEW}#renewal-reminders`, 'a heading in quotation marks'],
      ['fornya', RENEW, 'missing diacritics'],
      ['kompetensavgift', `${COMPETENCIES}#competency-fee`, 'a compound word'],
      ['kompetans', COMPETENCIES, 'a wrong letter'],
      ['pris', COMPETENCIES, 'a synonym'],
    ],
  },
  'nl-NL': {
    content: {
      pages: [
        {
          slug: RENEW,
          title: 'Uw aanbiedingen verlengen',
          intro: 'De verlengingsperiode begint een dag na de jubileumdatum.',
          sections: [
            [
              'renewal-window',
              'De verlengingsperiode',
              'De verlengingsperiode duurt dagen. Daarna is de verlengingsperiode voorbij.',
            ],
            ['renewal-reminders', 'Herinneringen', 'Een bericht komt vóór de jubileumdatum.'],
          ],
        },
        {
          slug: COMPETENCIES,
          title: 'Zilveren en gouden competenties',
          intro: 'Elke competentie heeft vereisten. Betaal per bankoverschrijving.',
          sections: [['competency-fee', 'De kosten', 'De kosten worden één keer per jaar betaald.']],
        },
        {
          slug: 'glossary',
          title: 'Woordenlijst',
          intro:
            'Hier staat wat de woorden betekenen, een voor een en op alfabet: verlenging, periode, jubileumdatum, kosten.',
          sections: [],
          isGlossary: true,
        },
      ],
      searchWords: { synonyms: { vernieuwen: 'verlengen', overboeking: 'bankoverschrijving' } },
    },
    queries: [
      ['verlengingsperiode', RENEW, 'a compound word'],
      ['„herinneringen”', `${RENEW}#renewal-reminders`, 'a heading in quotation marks'],
      ['periode', RENEW, 'the last part of a compound word'],
      ['vernieuwen', RENEW, 'a synonym'],
      ['competensie', COMPETENCIES, 'a wrong letter'],
      ['overboeking', COMPETENCIES, 'a synonym'],
    ],
  },
};
