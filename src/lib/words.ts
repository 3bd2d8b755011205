/** The words the partnership shares, for components: what people read for each value. */
export * from '../schema/vocabulary.ts';
export type { Option } from '../schema/fields.ts';
