import { describeFile } from '../text/describe-file.ts';

/** A file that was made from a page to take away, as plain data. */
export interface MadeFile {
  /** Its name beside the page. */
  name: string;
  label: string;
  about?: string | undefined;
  /** The shape of the paper. */
  shape: string;
  /** The title of the set of cards or the script that it prints; undefined for the whole page. */
  set?: string | undefined;
  /** Whether it prints in black only. */
  black?: boolean | undefined;
  bytes: number;
}

/** What people can take away of a page: the whole of it in several forms, and each set of cards or script in it; `black` is the address of the same file in black and white. */
export interface TakeAwayView {
  whole: FileView[];
  sets: { title: string; files: (FileView & { black: string | undefined })[] }[];
}

/** A file to take away. */
interface FileView {
  href: string;
  label: string;
  about: string | undefined;
  shape: string;
  /** Its kind and size in a few words. */
  file: string;
}

/** What people can take away of the page at `base`, from the files that were made from it. */
export function viewTakeAway(base: string, made: readonly MadeFile[]): TakeAwayView {
  const view = ({ name, label, about, shape, bytes }: MadeFile): FileView => ({ href: `${base}${name}`, label, about, shape, file: describeFile(name, bytes) });
  const sets = Map.groupBy(made.filter(({ set }) => set !== undefined), ({ name, shape }) => name.replace(new RegExp(`${shape}(-black)?\\.pdf$`), ''));
  return {
    whole: made.filter(({ set }) => set === undefined).map(view),
    sets: [...sets.values()].map((ofSet) => ({
      title: ofSet[0]!.set!,
      files: ofSet.filter(({ black }) => !black).map((file) => {
        const inBlack = ofSet.find(({ shape, black }) => shape === file.shape && black);
        return { ...view(file), black: inBlack && `${base}${inBlack.name}` };
      }),
    })),
  };
}
