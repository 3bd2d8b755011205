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

/** What people can take away of a page: the whole of it in several forms, and each set of cards or script in it. */
export interface TakeAwayView {
  whole: FileView[];
  sets: { title: string; files: FileView[] }[];
}

/** A file to download. */
interface FileView {
  href: string;
  label: string;
  about: string | undefined;
  shape: string;
  /** Its kind and size in a few words. */
  file: string;
  /** The address of the same file in black and white. */
  black: string | undefined;
}

/** What people can take away of the page at `base`, from the files that were made from it. */
export function viewTakeAway(base: string, made: readonly MadeFile[]): TakeAwayView {
  const view = ({ name, label, about, shape, bytes }: MadeFile): Omit<FileView, 'black'> => ({ href: `${base}${name}`, label, about, shape, file: describeFile(name, bytes) });
  /** Each file once: the same in black and white is beside it. */
  const once = (files: readonly MadeFile[]): FileView[] => files.filter(({ black }) => !black).map((file) => {
    const inBlack = files.find(({ shape, black }) => shape === file.shape && black);
    return { ...view(file), black: inBlack && `${base}${inBlack.name}` };
  });
  const sets = Map.groupBy(made.filter(({ set }) => set !== undefined), ({ name, shape }) => name.replace(new RegExp(`${shape}(-black)?\\.pdf$`), ''));
  return {
    whole: once(made.filter(({ set }) => set === undefined)),
    sets: [...sets.values()].map((ofSet) => ({ title: ofSet[0]!.set!, files: once(ofSet) })),
  };
}
