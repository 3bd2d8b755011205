/** Why a file cannot be shared, and what to do. */
export interface FileFault {
  what: string;
  why: string;
  remedy: string;
}

/** A file by its bare name, and what is in it. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}
