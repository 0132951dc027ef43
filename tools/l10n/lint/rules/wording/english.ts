/** English wording that reads like a translation. Each translator would have to guess what it means. */
import { HEADINGS, type Habit } from './habit.ts';

const VERBS_BEFORE_NOT = 'do does did is are was were has have had could would should'.split(' ');
const CONTRACTIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(VERBS_BEFORE_NOT.map((verb) => [`${verb} not`, `${verb}n’t`])),
  cannot: 'can’t',
  'can not': 'can’t',
  'will not': 'won’t',
};

const BRITISH_TO_AMERICAN: Readonly<Record<string, string>> = {
  programme: 'program',
  programmes: 'programs',
  licence: 'license',
  licences: 'licenses',
  enrol: 'enroll',
  enrols: 'enrolls',
  cancelled: 'canceled',
  colour: 'color',
  colours: 'colors',
  centre: 'center',
  judgement: 'judgment',
  favourite: 'favorite',
  organisation: 'organization',
  organisations: 'organizations',
  recognise: 'recognize',
  recognised: 'recognized',
};

export const ENGLISH: readonly Habit[] = [
  {
    name: 'clause heading',
    pattern:
      /^(?:What|Who|Whose|Which)\b[^?]*\b(?:was|were|is|are|when|where|along|after|before|afterwards|then|so|it|do|does|did|done)$/gu,
    problem: 'is a clause as a heading',
    hint: 'write a noun phrase or an imperative that makes sense alone',
    kinds: HEADINGS,
  },
  {
    name: 'pronoun heading',
    pattern: /^\p{Lu}\p{Ll}+ (?:it|them)\b.*/gu,
    problem: 'has a pronoun that refers to nothing in a list of contents or search results',
    hint: 'name the thing',
    kinds: HEADINGS,
  },
  {
    name: 'clause as link and subject',
    pattern: /(?:^|(?<=[.!?:] ))What [\p{L}’ ]+ (?:lists|names|says?|shows|tells|explains) \p{L}+/gu,
    problem: 'has a clause or link as its subject',
    hint: 'write "For …, see …"',
  },
  {
    name: 'things that say more',
    pattern: /\bsays? more\b|\btells? (?:the|their|its) (?:history|rest)\b/giu,
    hint: 'write "For more information, see …"',
  },
  { name: 'stand', pattern: /\b(?:stands?|stood|standing) (?:in(?! for)|on|under|at|beside)\b/giu, hint: 'write "is"' },
  {
    name: 'lie',
    pattern: /\b(?:lies?|lay) (?:in|between|before|after|on|under|within)\b/giu,
    hint: 'write "is" or "be"',
  },
  {
    name: 'carry',
    pattern: /\bcarried by\b|\bcarr(?:y|ies) (?:the|these|those|its) (?:dates?|rules?|lists?|days?)\b/giu,
    hint: 'write "cover" or "contain"',
  },
  {
    name: 'name as a verb',
    pattern:
      /\bnames (?:no|the|it|them|none|what|which|an|every|each|both)\b|\b(?:ever|never) named\b|\bnamed (?:by|in) the\b/giu,
    hint: 'write "shows", "lists", "gives", or "covers"',
  },
  {
    name: 'included after a date',
    pattern: /(?<=[\d\uE001\uFFFC]), included(?=[.;,)]|$)|(?<=\b(?:day|window|renew|pay)), included(?=[.;,)]|$)/giu,
    problem: 'after a date is a calque',
    hint: 'write "through …" or "by the end of …"',
  },
  {
    name: 'label after its noun',
    pattern: /\bthe (?:column|list|page|button|tile|menu|metric|tab|field|option|status|box) [\uE000\uFFFC]/giu,
    problem: 'has the noun before the label',
    hint: 'put the label first: "the **Renewal start date** column"',
  },
  {
    name: 'label path in words',
    pattern: /\uE000(?:, then|, and then| and then|, followed by| →| \/|,)(?: select| open| to)? \uE000/gu,
    problem: 'is a path in words',
    hint: 'write **MPN** > **Membership offers**',
  },
  {
    name: 'no contraction',
    pattern: new RegExp(`\\b(?:${Object.keys(CONTRACTIONS).join('|')})\\b`, 'giu'),
    problem: 'is stiff',
    hint: '',
    instead: CONTRACTIONS,
  },
  {
    name: 'no comma after a date',
    pattern:
      /(?:^|(?<=[.!?:] ))(?:On|From|By|After|Before|Until|Since) [\uE001\uFFFC] (?=(?:the|a|an|Microsoft|it|you|partners|companies|this|these|all|no|each|every)\b)/gu,
    problem: 'lacks a comma after the date',
    hint: 'put a comma after the date',
  },
  {
    name: 'no comma after a time',
    pattern:
      /(?:^|(?<=[.!?:] ))(?:In|By|Until|Since|During) (?:(?:early|late|mid)[ -])?(?:\p{Lu}\p{Ll}+ )?(?:\d{4}|the pandemic) (?=(?:the|a|an|Microsoft|it|you|partners|companies|this|these|all|no|each|every)\b)/gu,
    problem: 'lacks a comma after the opening phrase',
    hint: 'put a comma after it',
  },
  {
    name: 'the documents',
    pattern: /\b(?:the|these) documents\b(?! (?:that|you|your|to|for|which))/giu,
    problem: 'leaves open which documents',
    hint: 'write "Microsoft’s documentation"',
  },
  {
    name: 'of a year',
    pattern:
      /\b(?:documents|documentation|rules|measures?|dates?|pages?|relief|specializations) of (?:early |late |mid-|July |April )?\d{4}\b(?! still)/giu,
    hint: 'write "Microsoft’s mid-2021 documentation", or use "from" or "in"',
  },
  { name: 'anew', pattern: /\banew\b/giu, hint: 'write "again"' },
  { name: 'by itself', pattern: /\bby itself\b/giu, hint: 'write "automatically" or "separately"' },
  { name: 'for itself', pattern: /\bfor itself\b/giu, hint: 'write "separately"' },
  { name: 'by hand', pattern: /\bby hand\b/giu, hint: 'write "manually", or name what the reader does' },
  { name: 'at once', pattern: /\bat once\b/giu, hint: 'write "immediately" or "at a time"' },
  { name: 'in all', pattern: /(?<!all )\bin all(?=[.,;]|$)/giu, hint: 'write "in total"' },
  { name: 'and not', pattern: /, and not (?!all|only)|\b\p{Ll}+ed and not (?=\p{Ll}+ed\b)/giu, hint: 'write ", not"' },
  {
    name: 'nothing that does something',
    pattern: /\bnothing (?:renews|happens|happened|renewed|is renewed)\b/giu,
    hint: 'name the thing: "Offers don’t renew automatically"',
  },
  { name: 'expiry', pattern: /\bexpiry\b/giu, hint: 'write "expiration"' },
  {
    name: 'British spelling',
    pattern: new RegExp(`\\b(?:${Object.keys(BRITISH_TO_AMERICAN).join('|')})\\b`, 'giu'),
    problem: 'is British spelling',
    hint: '',
    instead: BRITISH_TO_AMERICAN,
  },
  { name: 'any more', pattern: /\bany more(?=[.,;)]|$)/giu, hint: 'write "anymore" or "no longer"' },
  {
    name: 'decides without an object',
    pattern: /\b(?:decides|decide)(?=[.;,]|$)/giu,
    hint: 'say what: "use the date in Partner Center"',
  },
  { name: 'another than', pattern: /\banother \p{L}+ than\b/giu, hint: 'write "a different … from"' },
  {
    name: 'year of its own',
    pattern: /\ba (?:year|term) of (?:its|their) own\b/giu,
    hint: 'write "a new one-year term"',
  },
  { name: 'whoever', pattern: /\bwhoever\b/giu, hint: 'write "partners who" or "if you"' },
  {
    name: 'go on',
    pattern: /\b(?:go|goes|went|going) on (?:through|counting|during|until|after|for)\b/giu,
    hint: 'write "continue"',
  },
  { name: 'from a date on', pattern: /\bfrom [\uE001\uFFFC] on\b/giu, hint: 'write "on or after …"' },
  { name: 'you find', pattern: /(?:^|(?<=[.!?:] ))You find\b/gu, hint: 'write "You can find"' },
  { name: 'a certain', pattern: /\ba certain\b/giu, hint: 'write "a specific"' },
  {
    name: 'running subscription',
    pattern: /\brunning (?:subscription|offer|competency|year)s?\b/giu,
    hint: 'write "active" or "current"',
  },
  { name: 'judged', pattern: /\bjudged\b/giu, hint: 'write "assessed"' },
  { name: 'excepted', pattern: /\bexcepted\b/giu, hint: 'write "excluded" or "exempt"' },
  {
    name: 'in it for a period',
    pattern: /\b(?:renew(?:ed)?|activated?|redeem(?:ed)?|pay|paid) in it\b/giu,
    hint: 'write "during the window" or "in time"',
  },
  { name: 'membership of', pattern: /\bmembership of\b/giu, hint: 'write "membership in"' },
  {
    name: 'telegram style',
    pattern: /, (?:the )?\p{L}+ not\.?$|^[\d\uFFFC]+ (?:offers?|days?|competenc(?:y|ies)), [^,]+\.$/gu,
    problem: 'is telegram style',
    hint: 'write a whole sentence',
  },
  { name: 'as always', pattern: /\bas always\b/giu, hint: 'write "as usual"' },
  { name: 'comes round', pattern: /\bcomes round\b/giu, hint: 'write "recurs"' },
  { name: 'held for', pattern: /\b(?:this|that) (?:also )?held for\b/giu, hint: 'write "applied to"' },
  { name: 'counts in full', pattern: /\bcounts in full\b/giu, hint: 'write "until the end of the day"' },
  {
    name: 'not earlier and not later',
    pattern: /\bnot earlier,? and not later\b/giu,
    hint: 'write "no earlier and no later"',
  },
  {
    name: 'space before an ellipsis',
    pattern: /(?<=\p{L}) …/gu,
    problem: 'has a space before the ellipsis',
    hint: '',
    instead: { ' …': '…' },
  },
];
