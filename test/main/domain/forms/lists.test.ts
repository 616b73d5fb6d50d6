// The option lists that forms share: every id once, words in both languages, nothing uncounted.
import { describe, expect, test } from 'vitest';
import { LIVING_GROUPS } from '#domain/forms/lists/living.ts';
import { FUNCTION_QUESTIONS } from '#domain/forms/lists/wellbeing.ts';
import { LISTS, labelIn, optionsOf } from '#domain/forms/lists.ts';
import { SERVICE_GROUPS, SERVICES } from '#domain/forms/services.ts';

/** Zero-width characters and deprecated letters: seen by a search, not by a person. */
const HIDDEN = /[\u200B-\u200D\u17A3\u17A4\uFEFF]/;

describe.each(Object.keys(LISTS))('The list %s', (name) => {
  const options = optionsOf(name);

  test('has something to choose, and each thing once', () => {
    expect(options.length).toBeGreaterThan(1);
    const sorts = [
      options.map(({ id }) => id),
      options.map(({ label }) => label.en),
      options.map(({ label }) => label.km),
    ];
    for (const words of sorts) expect(new Set(words).size).toBe(options.length);
  });

  test('is written in both languages, without hidden characters', () => {
    for (const { id, label } of options) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(label.km).toMatch(/[\u1780-\u17B3]/);
      expect(label.en).not.toMatch(/[\u1780-\u17FF]/);
      expect(label.km + label.en).not.toMatch(HIDDEN);
      expect(label.km).toBe(label.km.normalize('NFC'));
    }
  });
});

describe('What stands beside the lists', () => {
  test('every way of living that is known counts as something in reports', () => {
    const known = optionsOf('living').filter(({ id }) => id !== 'u' && id !== 'other');
    expect(Object.keys(LIVING_GROUPS).toSorted()).toEqual(known.map(({ id }) => id).toSorted());
  });

  test('every service has a unit in both languages and a group that is on the list', () => {
    const groups = SERVICE_GROUPS.map(([id]) => id);
    for (const { unit, group } of SERVICES) {
      expect(unit.km).toMatch(/[\u1780-\u17B3]/);
      expect(groups).toContain(group);
    }
    expect(labelIn(optionsOf('service'), SERVICES[0]?.id ?? '')).toEqual(SERVICES[0]?.label);
  });

  test('six questions are asked about what the body and the mind find hard', () => {
    expect(FUNCTION_QUESTIONS.map(([id]) => id)).toEqual([
      'see',
      'hear',
      'move',
      'think',
      'self',
      'talk',
    ]);
  });
});
