import type { KindName } from '../../schema/index.ts';

/** One page to read. */
export interface ReadOrder {
  id: number;
  /** The whole path on this computer. */
  path: string;
  kind: KindName;
}
