import { describe, expect, test } from 'vitest';
import { findings } from '../testing/chapters.ts';
import { notes } from './notes.ts';

const find = (body: string) => findings(notes, body);

describe('notes', () => {
  test.each<[name: string, body: string, flaws: string[]]>([
    [
      'a mark without note',
      'A[^b] c',
      ['7:2 The mark [^b] has no note. → Add a paragraph that begins [^b]: at the end of the chapter.'],
    ],
    [
      'every mark without note',
      'A[^b] c\nd[^e] f[^b]',
      [
        '7:2 The mark [^b] has no note. → Add a paragraph that begins [^b]: at the end of the chapter.',
        '8:2 The mark [^e] has no note. → Add a paragraph that begins [^e]: at the end of the chapter.',
        '8:8 The mark [^b] has no note. → Add a paragraph that begins [^b]: at the end of the chapter.',
      ],
    ],
    [
      'a note without mark',
      'A\n\n[^Rate]: B',
      ['9:1 No mark in the text belongs to the note "Rate". → Write [^Rate] where it belongs, or remove the note.'],
    ],
    [
      'a note that is written twice',
      'A[^b]\n\n[^b]: C\n\n[^b]: D',
      ['11:1 The note "b" is written twice. → Give one of the two another name.'],
    ],
    [
      'a note without text',
      'A[^b]\n\n[^b]:\n',
      ['9:1 The note "b" is empty. → Write its text after [^b]: on the same line.'],
    ],
    [
      'a mark in a box without note',
      '<Box>\n\nA[^b]\n\n</Box>',
      ['9:2 The mark [^b] has no note. → Add a paragraph that begins [^b]: at the end of the chapter.'],
    ],
  ])('forbid %s', (_name, body, flaws) => {
    expect(find(body)).toEqual(flaws);
  });

  test('allow several marks of one note, marks in boxes and tables, and code that looks like a mark', () => {
    const body =
      'A[^b] c[^b] `[^d]`\n\n| E[^F] |\n| --- |\n| g |\n\n<Box>\n\nH[^i]\n\n</Box>\n\n[^b]: J\n\n[^f]: K\n\n[^i]: L';
    expect(find(body)).toEqual([]);
  });
});
