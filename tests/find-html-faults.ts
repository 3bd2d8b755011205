import { execFile, execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the Nu HTML checker says of one place in a page. */
export interface HtmlFault {
  /** The file, within the folder. */
  file: string;
  message: string;
  /** The piece of the page around it. */
  extract: string;
}

/** Whether there is a Java here. The checker is a Java program, and comes with the packages; Java does not. */
export function hasJava(java = 'java'): boolean {
  try {
    execFileSync(java, ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * What the Nu HTML checker, the one behind https://validator.w3.org/nu/, says of every page in a folder: its errors, and its warnings too. What it only remarks on is
 * left out, which is that `<br />` could be written `<br>`. It uses no network. Throws when it cannot be run.
 */
export async function findHtmlFaults(folder: string): Promise<HtmlFault[]> {
  const jar = String(createRequire(import.meta.url)('vnu-jar'));
  const report = await new Promise<string>((resolve, reject) => {
    // It answers 1 when it has found something, and writes all of it to the error output.
    execFile('java', ['-Xss2m', '-jar', jar, '--format', 'json', '--skip-non-html', '--exit-zero-always', folder], { maxBuffer: 200_000_000 }, (error, _, stderr) => (error ? reject(error) : resolve(stderr)));
  });
  const { messages } = JSON.parse(report) as { messages: { url: string; type: string; subType?: string; message: string; extract?: string }[] };
  return messages
    .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
    .map(({ url, message, extract = '' }) => ({ file: relative(folder, fileURLToPath(url)).replaceAll('\\', '/'), message, extract: extract.replace(/\s+/g, ' ').trim() }));
}
