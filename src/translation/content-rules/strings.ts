/**
 * Compares a locale's strings with the English text: only its keys, the same placeholders, and the plural forms of the
 * language. Also checks strings.lock.json, and the keys that code uses.
 */
import { baseKeyOf, pluralFormOf } from '../../i18n/catalog.ts';
import { placeholdersOf } from '../../i18n/message.ts';
import { type StringsFile, lockPathOf } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';

const RULE = 'strings';

const hasSameItems = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((item) => other.includes(item));

const printPlaceholders = (placeholders: readonly string[]) =>
  placeholders.length > 0 ? placeholders.map((placeholder) => `{{${placeholder}}}`).join(', ') : 'none';

/** Maps base keys (`days` for `days_one` and `days_other`) to the placeholders of all their plural forms. */
function placeholdersByBase(file: StringsFile): ReadonlyMap<string, readonly string[]> {
  const placeholders = new Map<string, string[]>();
  for (const [key, message] of Object.entries(file.messages)) {
    const known = placeholders.get(baseKeyOf(key)) ?? [];
    placeholders.set(baseKeyOf(key), [...new Set([...known, ...placeholdersOf(message)])]);
  }
  return placeholders;
}

/** Reports messages that have only some of the plural forms. A message without any isn't translated yet. */
function checkPlurals(file: StringsFile, pluralBases: ReadonlySet<string>): readonly Diagnostic[] {
  const categories = new Intl.PluralRules(file.tag).resolvedOptions().pluralCategories;
  return [...pluralBases].flatMap((base) => {
    const presentForms = categories.filter((form) => Object.hasOwn(file.messages, `${base}_${form}`));
    const missing = categories.filter((form) => !presentForms.includes(form));
    if (presentForms.length === 0 || missing.length === 0) return [];
    const line = file.lineOf(`${base}_${presentForms[0]}`);
    const message = `"${base}" lacks the plural form ${missing.map((form) => `"${form}"`).join(', ')}`;
    return [
      {
        path: file.path,
        line,
        rule: RULE,
        message,
        hint: `add ${missing.map((form) => `"${base}_${form}"`).join(', ')}`,
      },
    ];
  });
}

/** Validates a strings file. `source` is the English file, which can be `file` itself. */
export function checkStrings(file: StringsFile, source: StringsFile): readonly Diagnostic[] {
  const { path, jsonProblem } = file;
  if (jsonProblem) {
    const message = `the strings can't be parsed: ${jsonProblem.message}`;
    return [
      { path, line: jsonProblem.line, rule: RULE, message, hint: 'write one flat JSON object of keys and strings' },
    ];
  }
  const sourcePlaceholders = placeholdersByBase(source);
  const pluralBases = new Set(Object.keys(source.messages).filter(pluralFormOf).map(baseKeyOf));
  const wantedForms = new Intl.PluralRules(file.tag).resolvedOptions().pluralCategories.map(String);

  const diagnostics = Object.entries(file.messages).flatMap(([key, text]): Diagnostic[] => {
    const location = { path, line: file.lineOf(key), rule: RULE };
    const expected = sourcePlaceholders.get(baseKeyOf(key));
    const form = pluralBases.has(baseKeyOf(key)) ? pluralFormOf(key) : undefined;
    if (!expected || (form === undefined && !Object.hasOwn(source.messages, key))) {
      return [
        { ...location, message: `"${key}" is not a key of the English strings`, hint: 'remove it, or correct the key' },
      ];
    }
    if (form !== undefined && !wantedForms.includes(form)) {
      const message = `${file.tag} has no plural form "${form}" ("${key}")`;
      return [{ ...location, message, hint: `use ${wantedForms.map((one) => `_${one}`).join(', ')}` }];
    }
    const placeholders = placeholdersOf(text);
    const isComplete =
      form === undefined
        ? hasSameItems(placeholders, expected)
        : placeholders.every((placeholder) => expected.includes(placeholder));
    if (isComplete) return [];
    const message = `"${key}" has the placeholders ${printPlaceholders(placeholders)}, the English has ${printPlaceholders(expected)}`;
    return [{ ...location, message, hint: 'use the same placeholders, spelled the same' }];
  });
  return [...diagnostics, ...checkPlurals(file, pluralBases)];
}

/** Reports a strings.lock.json that can't be parsed, for example, after a bad merge. */
export function checkLock({ path, tag, lockProblem }: StringsFile): readonly Diagnostic[] {
  if (lockProblem === undefined) return [];
  const message = `the record can't be parsed: ${lockProblem}`;
  const hint = `restore the file, or remove it and run "npm run l10n -- record-source ${tag} strings"`;
  return [{ path: lockPathOf(path), line: 1, rule: RULE, message, hint }];
}

/** A literal message key, such as `t('answer.today')`. TypeScript checks keys that are built from parts. */
const KEY_IN_CODE = /\b(?:t|n|parts|countParts)\(\s*'([a-z][\w-]*\.[\w.-]+)'/g;
const COMMENT_LINE = /^\s*(\/\*|\*|\/\/)/;

/** Reports keys in code that the English strings don't have, except in comment lines. */
export function checkKeysInCode(
  code: { readonly path: string; readonly text: string },
  source: StringsFile,
): readonly Diagnostic[] {
  const known = new Set(Object.keys(source.messages).map(baseKeyOf));
  return code.text.split('\n').flatMap((line, index) =>
    Array.from((COMMENT_LINE.test(line) ? '' : line).matchAll(KEY_IN_CODE), (match) => match[1] ?? '')
      .filter((key) => !known.has(key))
      .map((key) => ({
        path: code.path,
        line: index + 1,
        rule: RULE,
        message: `"${key}" is not a key of the English strings`,
        hint: `add it to ${source.path}, or correct the key`,
      })),
  );
}
