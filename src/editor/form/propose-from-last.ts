import type { DeskFile } from '../published/desk-files.ts';
import type { LookUp } from '../published/look-up.ts';

/** What is much the same on each page of a school, and so is proposed for a new one. Never anything that somebody has to vouch for. */
const PROPOSED = ['phases', 'steward'] as const;

/** Proposes for a new resource what the last one of the same school says. Nothing if the school has none yet, or if it cannot be fetched. */
export async function proposeFromLast(school: string | undefined, lookUp: Pick<LookUp, 'file' | 'entry'>): Promise<Record<string, unknown>> {
  if (!school) return {};
  try {
    const { lately } = await lookUp.file<DeskFile>(`desk/schools/${school}`);
    const last = lately.find(({ kind }) => kind === 'resources');
    const values = (last && (await lookUp.entry('resources', last.slug))?.values) ?? {};
    // In a demonstration, whatever names an invented school is an example too.
    const example = values.example === true ? { example: true } : {};
    return { ...example, ...Object.fromEntries(PROPOSED.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]))) };
  } catch {
    return {};
  }
}
