import { z } from 'zod';
import type { Field, Fields } from '../../schema/fields.ts';

/** Part of a JSON Schema (draft 2020-12). */
export type JsonSchema = Record<string, unknown>;

/**
 * The fields of the model as the JSON Schema of an object. Labels become titles, hints become descriptions, and each vocabulary value
 * keeps the label that people read.
 */
export function schemaOfFields(fields: Fields): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, schemaOfField(field)])),
    required: Object.entries(fields).filter(([, field]) => isAlwaysThere(field)).map(([key]) => key),
    additionalProperties: false,
  };
}

/** Whether a published entry always has a value in this field: it is required, or has a default. */
export function isAlwaysThere({ required, initial }: Field): boolean {
  return required || initial !== undefined;
}

function schemaOfField(field: Field): JsonSchema {
  const { label, hint, input, initial } = field;
  return { title: label, description: hint, ...shapeOf(field), ...(initial !== undefined ? { default: initial } : {}), ...(input.type === 'reference' ? { 'x-names': input.kind } : {}) };
}

function shapeOf({ input, check }: Field): JsonSchema {
  switch (input.type) {
    case 'group':
      return schemaOfFields(input.fields);
    case 'list':
      return { ...sizesOf(check), type: 'array', items: schemaOfField(input.of) };
    case 'choice':
      return { oneOf: input.options.map(({ value, label }) => ({ const: value, title: label })) };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'address':
      return { ...plainShape(check), format: 'uri' };
    default:
      return plainShape(check);
  }
}

/** The limits on the length of a list. */
function sizesOf(check: z.ZodType): JsonSchema {
  const { minItems, maxItems } = plainShape(check);
  return { minItems, maxItems };
}

/** The schema that zod gives for the check itself. `required` says what is optional, and `default` gives a default. */
function plainShape(check: z.ZodType): JsonSchema {
  const { $schema, default: initial, ...shape } = z.toJSONSchema(check, { unrepresentable: 'any' }) as JsonSchema;
  return shape;
}
