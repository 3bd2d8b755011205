/** Why a file cannot be shared, and what to do. */
export interface FileFault {
  what: string;
  why: string;
  remedy: string;
}

/** A file: its bare name and its bytes. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}
