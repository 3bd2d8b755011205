import type { KindName } from '../../schema/index.ts';

/** One page to read. */
export interface ReadOrder {
  id: number;
  /** The absolute path on this computer. */
  path: string;
  kind: KindName;
}
