import { describe, expect, test } from 'vitest';
import { allKinds } from '../../schema/index.ts';
import type { Field, Fields } from '../../schema/fields.ts';
import { backendFor } from '../repository/backends.ts';
import { makeConfig, type Collection } from './config.ts';
import { SCHOOLS_WRITE } from '../../gateway/allowlist.ts';
import type { FormField } from './form-fields.ts';

const around = { address: 'http://localhost:4321', year: 2026, today: '2026-11-23', backend: backendFor({ way: 'gateway' }) };
const config = makeConfig({ ...around, role: 'foundation' });
const contributor = makeConfig({ ...around, role: 'contributor' });

test.each(allKinds.map((kind) => [kind.name, kind] as const))('the form of %s asks for every field of the model, in its words', (name, kind) => {
  const form = formOf(config.collections.find((collection) => collection.name === name)!);
  expect(missingIn(kind.fields, form)).toEqual([]);
});

test('a form that lacks a field is noticed', () => {
  const kind = allKinds[0]!;
  const form = formOf(config.collections[0]!).filter(({ name }) => name !== 'summary');
  expect(missingIn(kind.fields, form)).toEqual(['summary']);
});

test('no empty field stops a draft from being saved', () => {
  const required = config.collections.flatMap((collection) => everyField(formOf(collection))).filter((field) => field.required);
  expect(required).toEqual([]);
});

test('the body is rich text', () => {
  expect(formOf(config.collections[0]!).find(({ name }) => name === 'body')).toMatchObject({ widget: 'markdown' });
});

test('a new meeting begins with the usual agenda, the term of today and the headings of its notes; its reminder is beside the text', () => {
  const form = formOf(config.collections.find(({ name }) => name === 'meetings')!);
  const begins = Object.fromEntries(form.map(({ name, default: value }) => [name, value]));
  expect(begins).toMatchObject({ term: '2026-autumn', agenda: expect.arrayContaining(['What we said we would do']), body: expect.stringContaining('## What we talked about') });
  expect(form.find(({ name }) => name === 'body')!.hint).toContain('never a person. ');
});

test('a form begins with the school of whoever fills it in, and it stays so', () => {
  const prefill = { kind: 'trials', values: { school: 'elm', did: 'A circle.' } };
  const fieldOf = (name: string, field: string, school?: string) => formOf(makeConfig({ ...around, role: 'contributor', school, prefill }).collections.find((collection) => collection.name === name)!).find((one) => one.name === field);
  for (const [name, field] of [['resources', 'school'], ['trials', 'school'], ['visits', 'host']] as const) expect(fieldOf(name, field, 'oak')).toMatchObject({ widget: 'write-once', kind: 'schools', default: 'oak' });
  expect(fieldOf('trials', 'school')).toMatchObject({ widget: 'relation', default: 'elm' });
  expect(fieldOf('trials', 'did', 'oak')).toMatchObject({ default: 'A circle.' });
});

test('no list begins with an item, as Decap makes one where a field of it has a value to begin with', () => {
  const lists = config.collections.flatMap((collection) => everyField(formOf(collection)).filter(({ widget, fields }) => widget === 'list' && fields));
  expect(lists.length).toBeGreaterThan(5);
  expect(lists.filter((list) => !Array.isArray(list.default)).map(({ name }) => name)).toEqual([]);
});

describe('what a school sees', () => {
  test('is what it may write; nothing can be published or deleted from there', () => {
    expect(contributor.collections.filter(({ hide }) => !hide).map(({ name }) => name)).toEqual(allKinds.map(({ name }) => name).filter((name) => SCHOOLS_WRITE.includes(name)));
    expect(contributor.collections.every(({ publish, delete: remove }) => publish === false && remove === false)).toBe(true);
  });

  test('the Foundation sees everything', () => {
    expect(config.collections.filter(({ hide }) => hide)).toEqual([]);
  });
});

test('nothing in the configuration leads to another host', () => {
  expect(JSON.stringify(config).match(/https?:\/\/(?!localhost)/g)).toBeNull();
});

function formOf(collection: Collection): FormField[] {
  const [file] = (collection.files ?? []) as { fields: FormField[] }[];
  return (collection.fields as FormField[] | undefined) ?? file!.fields;
}

/** The paths of fields that the form lacks, or shows in other words, or with other choices. */
function missingIn(fields: Fields, form: readonly FormField[], path = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const found = form.find((one) => one.name === name);
    if (!found || found.label !== field.label || found.hint !== field.hint || (field.initial !== undefined && found.default !== field.initial)) return [path + name];
    return missingInside(field, found, `${path}${name}.`);
  });
}

function missingInside({ input }: Field, form: FormField, path: string): string[] {
  if (input.type === 'group') return missingIn(input.fields, form.fields ?? [], path);
  if (input.type === 'choice') return input.options.map(({ value }) => value).join() === (form.options as { value: string }[]).map(({ value }) => value).join() ? [] : [`${path}options`];
  if (input.type !== 'list') return [];
  if (input.of.input.type === 'group') return missingIn(input.of.input.fields, form.fields ?? [], path);
  return missingInside(input.of, form.field ?? form, path);
}

function everyField(fields: readonly FormField[]): FormField[] {
  return fields.flatMap((field) => [field, ...everyField(field.fields ?? []), ...(field.field ? [field.field] : [])]);
}
