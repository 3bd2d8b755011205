/** The addresses that the site itself needs under a kind of content. */
const NEEDED_BY_SITE = new Set(['index', 'page', 'admin', 'theme', 'role', 'phase', 'area', 'kind', 'files', '404']);

/** The names of devices on Windows. https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

/** Whether the site itself needs an address for something else. */
export function isNeededBySite(slug: string): boolean {
  return NEEDED_BY_SITE.has(slug);
}

/** Whether Windows reserves the name of a file or folder for a device, whatever its ending. Nobody can copy a repository that contains one to Windows. */
export function isWindowsDevice(name: string): boolean {
  return DEVICE.test(name.split('.')[0]!.trimEnd());
}
