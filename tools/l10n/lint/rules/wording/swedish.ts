/** Swedish wording that native readers marked as modeled on English, with the wording that they prefer. */
import { HEADINGS, type Habit } from './habit.ts';

export const SWEDISH: readonly Habit[] = [
  {
    name: 'skulle without a condition',
    pattern:
      /(?<!(?<!\p{L})(?:om|ifall|såvida)(?!\p{L})[^.!?]*)(?<!\p{L})skulle(?!\p{L})(?! \p{Ll}+as(?!\p{L}))(?![^.!?]*(?<!\p{L})(?:om|ifall)(?!\p{L}))/giu,
    problem: 'has no condition',
    hint: 'write the present or past tense, or "i så fall"',
  },
  {
    name: 'kalenderår',
    pattern: /kalenderår (?:efter|senare)/giu,
    problem: 'is January to December',
    hint: 'write "på dagen ett år efter köpet"',
  },
  {
    name: 'clause heading',
    pattern: /^(?:Vad|Vem|Vilken|Vilket|Vilka) som(?!\p{L})[^?]*$|^Vad \p{L}+ (?:innebär|innebar|var|är)$/gu,
    problem: 'is a clause as a heading',
    hint: 'write a noun, an imperative with its object, or a question',
    kinds: HEADINGS,
  },
  {
    name: 'pronoun heading',
    pattern: /^\p{Lu}\p{Ll}+ (?:den|det|dem)(?: [^?]*)?$/gu,
    problem: 'has a pronoun that refers to nothing in a list of contents',
    hint: 'name the thing',
    kinds: HEADINGS,
  },
  {
    name: 'full range in a table',
    pattern: /(?<=\d{4}|\uE001) till och med (?=\d|\uE001)/gu,
    problem: 'is long for a table',
    hint: 'write an en dash: 1 januari–30 juni 2020',
    kinds: ['cell'],
  },
  {
    name: 'varar between dates',
    pattern: /(?<!\p{L})vara[rt]?(?: \p{L}+){0,2} från och med/giu,
    hint: 'write "löper" or "pågår"',
  },
  {
    name: 'Partnercenter avgör',
    pattern: /Partnercenter avgör(?=[.;,]|$)/gu,
    hint: 'write "Det är uppgifterna i Partnercenter som gäller"',
  },
  {
    name: 'dokumentationen as an actor',
    pattern: /(?:räknade|slutar) dokumentationen|dokumentationen (?:slutar|räknade|räknar)/giu,
    hint: 'write "i dokumentationen räknades" or "sträcker sig inte så långt fram"',
  },
  { name: 'av sig självt', pattern: /av sig själv[at]?(?!\p{L})/giu, hint: 'write "automatiskt"' },
  { name: 'historia', pattern: /(?:deras|dess|åtgärdernas) historia/giu, hint: 'write "Läs mer om … i"' },
  { name: 'egen period', pattern: /en egen (?:ett)?års?period/giu, hint: 'write "ett nytt år räknat från köpdagen"' },
  { name: 'följa en kalender', pattern: /följ\p{L}* (?:samma|en) kalender/giu, hint: 'write "samma datumregler"' },
  {
    name: 'borta sedan',
    pattern: /(?:är|var) (?:förmånerna |det )?borta/giu,
    hint: 'write "upphörde" or "hade stängts"',
  },
  { name: 'erbjuds inte', pattern: /erbjuds inte/giu, hint: 'write "får inte … som alternativ"' },
  {
    name: 'läget',
    pattern: /(?<!\p{L})läget(?!\p{L})/giu,
    problem: 'is colloquial',
    hint: 'write "statusen"',
    kinds: HEADINGS,
  },
  {
    name: 'indragen färdighet',
    pattern: /(?:färdighet|prov)\p{Ll}* som (?:har )?dragits in/giu,
    hint: 'write "har utgått"',
  },
  { name: 'öppna vägen till', pattern: /öppnar vägen till/giu, hint: 'write "öppnar för"' },
  {
    name: 'sen betalning',
    pattern: /(?:för )?sen(?:a)? betalning/giu,
    problem: 'is first read as "too late"',
    hint: 'write "betala i efterhand"',
  },
  { name: 'till när', pattern: /^Till när$/gu, hint: 'write "Gäller till"' },
  { name: 'se efter', pattern: /(?<!\p{L})se efter (?:vilken|om|när|vad)(?!\p{L})/giu, hint: 'write "kontrollera"' },
  { name: 'uppfyll det som saknas', pattern: /uppfyll det som/giu, hint: 'write "uppfyll de krav som återstår"' },
  {
    name: 'förnyelseplanering',
    pattern: /förnyelseplanering(?:en)?(?!\p{L})/giu,
    problem: 'is an activity',
    hint: 'write "förnyelseplanerare"',
  },
  { name: 'människa without an article', pattern: /av människa(?!\p{L})/giu, hint: 'write "av en människa"' },
  { name: 'tidigare med', pattern: /^Tidigare med$/gu, hint: 'write "Antal dagar tidigare"' },
  {
    name: 'flytta företaget',
    pattern: /flytta(?:t|de)? företaget(?!s)/giu,
    problem: 'is a move to other premises',
    hint: 'write "flytta över företagets medlemskap"',
  },
  {
    name: 'efter årsdag',
    pattern: /(?<!ordnade |sorterade |\p{L})efter årsdag(?!\p{L})/giu,
    problem: 'reads "after the anniversary"',
    hint: 'write "ordnade efter årsdag" or "per årsdag"',
  },
  { name: 'datum för läget', pattern: /inget datum som läget/giu, hint: 'write "är inget giltigt datum"' },
  {
    name: 'label path in words',
    pattern: /\uE000(?:, sedan|, och sedan| och sedan| →)(?: välj| på)? \uE000/gu,
    problem: 'is a path in words',
    hint: 'write **MPN** > **Förmåner**',
  },
];
