import { join } from 'node:path';
import { answerEarlyForm } from '../../gateway/early-form.ts';
import { createGateway } from '../../gateway/gateway.ts';
import { createCodeHost, type CodeHost } from './code-host.ts';
import { createIdentity, type Identity } from './identity.ts';
import { SAMPLE_PEOPLE, type Account } from './people.ts';
import { openRepository, type Repository } from './repository.ts';

/** The whole partnership on one computer: signing in, the gateway with its real policy, and a real repository. */
export interface Partnership {
  repository: Repository;
  people: readonly Account[];
  /** What answers besides the pages of the site. */
  services: readonly ((request: Request) => Promise<Response | undefined>)[];
  /** Who asks, by the `Authorization` of a request. */
  identify: Identity['identify'];
}

/** What a partnership on this computer is made of. */
export interface PartnershipOrder {
  /** The checkout from which the repository is made on the first start. */
  root: string;
  /** Where the repository is kept. */
  folder: string;
  people?: readonly Account[];
  now?: () => number;
  /** How long a session lasts, in seconds. */
  lasts?: number;
  published: () => void;
  /** Stands before the code host, to try what happens when it fails. */
  before?: (host: CodeHost) => CodeHost;
  /** Hears of what the host would send by mail: a link, as the path at our own address. */
  tell: (email: string, path: string) => void;
}

/** Opens the partnership. Nothing of it leaves this computer, and the checkout is never written to. */
export async function openPartnership({ root, folder, people = SAMPLE_PEOPLE, now = Date.now, lasts, published, before = (host) => host, tell }: PartnershipOrder): Promise<Partnership> {
  const repository = await openRepository({ from: root, folder: join(folder, 'repository.git') });
  const host = before(await createCodeHost(repository, published));
  const identity = createIdentity({ people, now, lasts, tell });
  const gateway = createGateway({
    identify: (authorization) => Promise.resolve(identity.identify(authorization)),
    // Bytes that go on as they came are JSON.
    forward: (asked) => host(asked.body instanceof Uint8Array ? { ...asked, body: JSON.parse(new TextDecoder().decode(asked.body)) as unknown } : asked),
  });
  return { repository, people, services: [gateway, identity.answer, answerEarlyForm], identify: identity.identify };
}
