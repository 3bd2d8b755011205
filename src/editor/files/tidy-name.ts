import { isWindowsDevice } from '../../schema/addresses/reserved-names.ts';

/** Tidies a file's name for use beside a page: lower-case letters, digits and single hyphens, with its extension. */
export function tidyName(name: string): string {
  const bare = name.split(/[/\\]/).at(-1)!;
  const dot = bare.lastIndexOf('.');
  const ending = dot > 0 ? bare.slice(dot + 1).toLowerCase().replace(/[^a-z0-9]/g, '') : '';
  const plain = (dot > 0 ? bare.slice(0, dot) : bare).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '');
  const stem = isWindowsDevice(plain) ? `file-${plain}` : plain;
  return ending ? `${stem || 'file'}.${ending}` : stem || 'file';
}
