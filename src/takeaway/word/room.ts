import type { Room } from '../table-columns.ts';

/** The room for a table in a document: the type size and the width between the margins, in points. */
export const ROOM: Room = { size: 12, wide: 481 };
