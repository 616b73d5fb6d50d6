// One name has many spellings: they meet, and different names stay apart.
import { describe, expect, test } from 'vitest';
import { soundsAlike, spelledNearly } from '#domain/people/names.ts';

describe('Names that sound alike', () => {
  test.each([
    ['Sokha', 'Sok Kha', 'Sukha', 'សុខា'],
    ['Sautr Nikum', 'Soutr Nikom', 'Sout Nikom', 'សូទ្រនិគម'],
    ['Chi Kreng', 'Chi Kraeng', 'ជីក្រែង'],
    ['Samatapheapkhom', 'Samata pheap khom'],
    ['Chan Dara', 'Dara Chan', 'ចាន់ ដារ៉ា'],
    ['Sovann', 'Sovan', 'សុវណ្ណ'],
    ['Samnang', 'សំណាង', 'Samnaang'],
    ['Heng Chamroeun', 'ហេង ចំរើន', 'ហេង ចម្រើន'],
    ['Keo Sophea', 'Kev Sopheah', 'កែវ សុភា'],
    ['Ly Savoeun', 'Li Saveun', 'លី សាវឿន'],
    ['Taing Piseth', 'តាំង ពិសិដ្ឋ'],
    ['Touch Pich', 'ទូច ពេជ្រ'],
  ])('%s is heard in all its spellings', (...spellings) => {
    for (const one of spellings)
      for (const two of spellings)
        expect([one, two, soundsAlike(one, two)]).toEqual([one, two, true]);
  });

  test.each([
    ['Sokha', 'Dara'],
    ['Sok Kha', 'Sok Dara'],
    ['Chan Dara', 'Chan Bopha'],
    ['សុខា', 'ដារ៉ា'],
    ['Samnang', 'ស្រីមុំ'],
    ['', 'Sokha'],
    ['។', '?'],
  ])('%s is not heard as %s', (one, two) => {
    expect(soundsAlike(one, two)).toBe(false);
  });
});

describe('Names with a slip of the pen', () => {
  test('one letter wrong is near in either script, but not across scripts', () => {
    expect(spelledNearly('Sophea', 'Sopnea')).toBe(true);
    expect(spelledNearly('ចាន់ ដារ៉ា', 'ចាន់ ដារា')).toBe(true);
    expect(spelledNearly('Sophea', 'Veasna')).toBe(false);
    expect(spelledNearly('Sokha', 'សុខា')).toBe(false);
  });
});
