/** French wording that native readers marked as modeled on English, with the wording that they prefer. */
import { HEADINGS, type Habit } from './habit.ts';

export const FRENCH: readonly Habit[] = [
  {
    name: 'fenêtre alone',
    pattern:
      /(?<!\p{L})fenêtres?(?!\p{L})(?! (?:de|d’un) (?:renouvellement|qualification|navigateur)| du navigateur| d’impression)/giu,
    problem: 'alone is a window on a screen',
    hint: 'write "fenêtre de renouvellement" or "période"',
  },
  {
    name: 'manquer la fenêtre',
    pattern: /manqu\p{L}+ la (?:fenêtre|période)/giu,
    hint: 'write "laisser passer la fenêtre de renouvellement"',
  },
  {
    name: 'les documents',
    pattern:
      /(?<!\p{L})(?:les|des) documents(?!\p{L})(?! (?:justificatifs|demandés|que vous|qui|à fournir|nécessaires))/giu,
    problem: 'leaves open which documents',
    hint: 'write "la documentation de Microsoft"',
  },
  {
    name: 'inclus after a comma',
    pattern: /, incluse?s?(?!\p{L})/giu,
    problem: 'is a calque',
    hint: 'write "au plus tard le …", "date limite", or "jusqu’au … inclus"',
  },
  { name: 'd’ici au', pattern: /d’ici (?:au|à la)(?!\p{L})/giu, hint: 'write "au plus tard le …"' },
  {
    name: 'se fermer inclus',
    pattern: /se ferm\p{L}+ le [\uE001\uFFFC] inclus/giu,
    hint: 'write "reste ouverte jusqu’au … inclus"',
  },
  {
    name: 'dernier jour pour',
    pattern: /dernier jour pour (?:renouveler|payer)/giu,
    hint: 'write "date limite de renouvellement"',
  },
  { name: 'support aux partenaires', pattern: /support aux partenaires/giu, hint: 'write "support partenaires"' },
  {
    name: 'offres pour les abonnés',
    pattern: /offres pour les abonnés/giu,
    problem: 'isn’t the label of most of Microsoft’s French pages',
    hint: 'write "Offres d’abonnement"',
    kinds: ['label', 'string', 'text', 'cell', 'heading', 'description'],
  },
  {
    name: 'date actuelle',
    pattern: /après la date actuelle/giu,
    problem: 'is today’s date',
    hint: 'write "après la date anniversaire en cours"',
  },
  {
    name: 'l’un de ces jours',
    pattern: /l’un de ces jours/giu,
    problem: 'means "some day"',
    hint: 'write "pendant cette période"',
  },
  {
    name: 'date suivante alone',
    pattern: /^Date suivante$/gu,
    problem: 'loses the anniversary',
    hint: 'write "Date anniversaire suivante"',
  },
  { name: 'primes', pattern: /(?<!\p{L})primes(?! incitatives)(?!\p{L})/giu, hint: 'write "incentives"' },
  {
    name: 'regarder une date',
    pattern: /(?<!\p{L})regardez (?:la|les|le|si|quand)(?!\p{L})/giu,
    hint: 'write "vérifiez" or "consultez"',
  },
  { name: 'tout le monde', pattern: /tout le monde/giu, problem: 'is spoken', hint: 'write "tous les utilisateurs"' },
  {
    name: 'à la fin de a month',
    pattern:
      /à la fin (?:de |d’)(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}/giu,
    hint: 'write "fin janvier 2021"',
  },
  {
    name: 'pronoun heading',
    pattern:
      /^(?:La |Le |Les |L’)(?:acheter|activer|annuler|calculer|conserver|garder|obtenir|payer|renouveler|résilier)(?!\p{L}).*/gu,
    problem: 'has a pronoun that refers to nothing in a list of contents',
    hint: 'name the thing',
    kinds: HEADINGS,
  },
  {
    name: 'clause heading',
    pattern: /^(?:Ce qu[ei’]|Quand|Quoi|Sur quoi)[^?]*$/gu,
    problem: 'is a clause as a heading',
    hint: 'write a noun phrase or an infinitive',
    kinds: HEADINGS,
  },
  {
    name: 'PMC without an article',
    pattern: /(?<!\p{L})(?:dans|de|par|depuis) PMC(?!\p{L})/gu,
    hint: 'write "le PMC", "du PMC"',
  },
  { name: 'inclus en entier', pattern: /inclus en entier/giu, hint: 'write "compte en entier"' },
  {
    name: 'à travers',
    pattern: /à travers (?:leur|leurs|sa|son|ses|la|une)(?!\p{L})/giu,
    hint: 'write "par l’intermédiaire de"',
  },
  {
    name: 'la politique',
    pattern: /(?<!\p{L})la politique(?!\p{L})(?! (?:de|d’|du|en|tarifaire))/giu,
    problem: 'alone is politics',
    hint: 'write "les règles"',
  },
  { name: 'le tout peut', pattern: /le tout peut/giu, hint: 'write "il faut compter jusqu’à une semaine"' },
  { name: 'et non pour', pattern: /, et non (?:pour|par) chaque/giu, hint: 'write "et non par …"' },
  {
    name: 'prouver un examen',
    pattern: /apporter (?:de nouveau )?la preuve des? (?:examens?|qualifications?)/giu,
    hint: 'write "justifier de"',
  },
  { name: 'pas de ce genre', pattern: /de ce genre/giu, hint: 'write "ne prévoient pas de telle date"' },
  {
    name: 'atteint without a goal',
    pattern: /ce que vous avez atteint/giu,
    hint: 'write "ce que vous avez déjà obtenu"',
  },
  { name: 'règles en données', pattern: /en données(?!\p{L})/giu, hint: 'write "au format JSON"' },
  {
    name: 'label path in words',
    pattern: /\uE000(?:, puis|, ensuite| puis| et ensuite| →)(?: sélectionnez| sur)? \uE000/gu,
    problem: 'is a path in words',
    hint: 'write **MPN** > **Avantages**',
  },
];
