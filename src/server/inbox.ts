import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_ENDINGS } from '../schema/fields.ts';
import type { Service } from './web-request.ts';

/** The forms of the site, and the page that answers each. On the published site, the host receives them. */
const FORMS: Record<string, string> = { share: '/share/thank-you/', trial: '/trials/thank-you/', concern: '/concern/thank-you/', visit: '/visits/thank-you/' };

/** Something that somebody sent in. Its own folder contains `message.json` and any file that came with it. */
export interface Message {
  form: string;
  /** When it arrived, in ISO 8601. */
  came: string;
  fields: Record<string, string>;
  files: string[];
}

/** Receives what the forms of the site send, and keeps each message in its own folder. `tell` is called for every one. */
export function createInbox({ folder, now, tell }: { folder: string; now: () => Date; tell: (message: Message, into: string) => void }): Service {
  return async (request) => {
    const thanks = Object.entries(FORMS).find(([, path]) => path === new URL(request.url).pathname);
    if (request.method !== 'POST' || !thanks) return undefined;
    const form = await request.formData().catch(() => undefined);
    if (form?.get('form-name') !== thanks[0]) return new Response('This form could not be read. Go back and send it again; what you wrote is still there.\n', { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    // Only a program fills in a field that nobody sees. It is thanked, and its message is dropped.
    if (!form.get('leave-empty')) await keep(thanks[0], form);
    return new Response(null, { status: 303, headers: { location: thanks[1] } });
  };

  async function keep(name: string, form: FormData): Promise<void> {
    const came = now().toISOString();
    const into = await makeFolder(came.replace(/[^0-9]/g, '').slice(0, 17), name);
    const message: Message = { form: name, came, fields: {}, files: [] };
    for (const [field, value] of form) {
      if (typeof value === 'string') message.fields[field] = value.slice(0, 20_000);
      else if (value.size > 0) message.files.push(await keepFile(into, value));
    }
    await writeFile(join(into, 'message.json'), `${JSON.stringify(message, null, 2)}\n`);
    tell(message, into);
  }

  /** Makes a new folder for a message. Two people may send something at the same moment, so a name may be taken. */
  async function makeFolder(came: string, name: string): Promise<string> {
    await mkdir(folder, { recursive: true });
    for (let count = 1; ; count++) {
      const into = join(folder, `${came}${count > 1 ? `-${count}` : ''}-${name}`);
      const isMade = await mkdir(into).then(() => true, (error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? false : Promise.reject(error)));
      if (isMade) return into;
    }
  }
}

/** Keeps a file under a name that we choose, so that its own name cannot decide where it is written. */
async function keepFile(into: string, file: File): Promise<string> {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const stem = file.name.slice(0, -(ending.length + 1)).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'file';
  const name = `${stem}.${(FILE_ENDINGS as readonly string[]).includes(ending) ? ending : 'unknown'}`;
  await writeFile(join(into, name), Buffer.from(await file.arrayBuffer()));
  return name;
}
