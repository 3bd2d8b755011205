import { expect, test } from 'vitest';
import { chooseDocument } from './choose-document.ts';

const chosen = (...names: string[]) => {
  const found = chooseDocument(names.map((name) => new File(['content'], name)));
  return found && [found.file.name, ...found.notes];
};

test('one file is taken without a word', () => {
  expect(chosen('plan.docx')).toEqual(['plan.docx']);
  expect(chosen()).toBeUndefined();
});

test('of several the first document is taken, and the others are named', () => {
  expect(chosen('photo.JPG', 'Plan.DOCX', 'slides.pptx')).toEqual(['Plan.DOCX', 'A page begins with one document: “Plan.DOCX”. “photo.JPG”, “slides.pptx” were left out. Begin a page of its own with each other document. Pictures and files to download are added in the form.']);
  expect(chosen('a.odt', 'b.odt')).toEqual(['a.odt', 'A page begins with one document: “a.odt”. “b.odt” was left out. Begin a page of its own with each other document.']);
});

test('where none is a document, the first says why it cannot be read', () => {
  expect(chosen('photo.jpg', 'song.mp3')?.[0]).toBe('photo.jpg');
});
