import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx, odt, p, pptx, xlsx } from '../files/made-office.ts';
import { identifyDocument } from './identify-document.ts';
import { read, refusal } from './made-deck.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** A document of LibreOffice in one piece, which says what it is behind all its namespaces. */
const flat = (kind: string) => bytes(`<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${Array.from({ length: 40 }, (_, at) => `xmlns:n${at}="urn:oasis:names:tc:opendocument:xmlns:n${at}:1.0"`).join(' ')} office:mimetype="application/vnd.oasis.opendocument.${kind}">`);
const compound = (stream: string) => bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...stream].join('\0')}`);

test('the content says what a file is, whatever its name', async () => {
  expect([docx(p('A')), pptx([{ text: 'A' }]), odt('')].map((file) => identifyDocument(file, 'a.txt'))).toEqual(['word', 'slides', 'text']);
  expect(await read(pptx([{ text: 'Listen first' }]), 'plan.docx')).toContain('(says) The name of this file does not say what it is. It is a PowerPoint presentation, and was read as one.');
  expect(await read(docx(p('Sit down.')), 'plan.docx')).not.toContain('The name of this file');
});

describe('every other kind is answered with how to get there', () => {
  test.each<[string, Uint8Array]>([
    ['old.doc', compound('WordDocument')], ['old.ppt', compound('PowerPoint Document')], ['leaflet.pub', compound('Quill')], ['locked.docx', compound('EncryptedPackage')], ['table.xls', compound('Workbook')], ['mail.msg', compound('__properties_version1.0')],
    ['a.fodt', flat('text')], ['a.fodp', flat('presentation')],
    ['a.pdf', bytes('%PDF-1.7')], ['a.rtf', bytes('{\\rtf1')], ['a.txt', bytes('Sit down.')], ['a.html', bytes('<!DOCTYPE html><p>')], ['a.gdoc', bytes('{"url": "https://docs.google.com/open?id=1"}')], ['face.png', bytes('\x89PNG\r\n\x1a\n')], ['film.mp4', bytes('\0\0\0\x20ftypisom')], ['song.mp3', bytes('ID3')],
    ['a.pages', zipSync({ 'Index/Document.iwa': strToU8('a') })], ['a.key', zipSync({ 'Index.zip': strToU8('a') })], ['renamed.docx', zipSync({ 'Index/Document.iwa': strToU8('a') })], ['table.xlsx', xlsx([{ name: 'A', data: '' }])], ['table.ods', zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] })],
    ['all.zip', zipSync({ 'a.docx': strToU8('a') })], ['half.pptx', pptx([{ text: 'A' }]).subarray(0, 500)], ['renamed.docx', bytes('Sit down.')], ['strange.xyz', bytes('\x01\x02\0\x03')], ['empty.odt', new Uint8Array()], ['shortcut.lnk', bytes('\x4c\0\0\0\x01\x14\x02\0')],
  ])('%s', async (name, file) => {
    expect(await refusal(file, name)).toMatchSnapshot();
  });

  test('what would unpack to far more than it seems, or outside its folder, is not opened', async () => {
    expect(await refusal(zipSync({ '[Content_Types].xml': strToU8(' '), 'ppt/presentation.xml': new Uint8Array(100_000_001) }))).toContain('far larger inside than it seems');
    expect(await refusal(zipSync({ '../a.xml': strToU8('a'), 'ppt/presentation.xml': strToU8('a') }))).toContain('no office program does');
  });
});
