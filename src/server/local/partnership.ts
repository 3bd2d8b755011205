import { join } from 'node:path';
import { answerEarlyForm } from '../../gateway/early-form.ts';
import { createGateway } from '../../gateway/gateway.ts';
import { memoryStore } from '../../gateway/presence/memory-store.ts';
import { createPresence } from '../../gateway/presence/presence.ts';
import { createCodeHost, type CodeHost } from './code-host.ts';
import { createIdentity, type Identity } from './identity.ts';
import { SAMPLE_PEOPLE, type Account } from './people.ts';
import { openRepository, type Repository } from './repository.ts';

/** The whole partnership on one computer: the sign-in service, the gateway with its real policy, and a real repository. */
export interface Partnership {
  repository: Repository;
  people: readonly Account[];
  /** What answers requests, apart from the pages of the site. */
  services: readonly ((request: Request) => Promise<Response | undefined>)[];
  /** Identifies who sends a request, by its `Authorization` header. */
  identify: Identity['identify'];
}

/** What is needed to open a partnership on this computer. */
export interface PartnershipOptions {
  /** The checkout from which the repository is made at the first start. */
  root: string;
  /** Where the repository is kept. */
  folder: string;
  people?: readonly Account[];
  now?: () => number;
  /** How long a session lasts, in seconds. */
  lasts?: number;
  published: () => void;
  /** Wraps the code host, so that a test can make it fail. */
  before?: (host: CodeHost) => CodeHost;
  /** Called with each link that the host would send by e-mail, as a path at our own address. */
  tell: (email: string, path: string) => void;
}

/** Opens the partnership. No data leaves this computer, and the checkout is never written to. */
export async function openPartnership({ root, folder, people = SAMPLE_PEOPLE, now = Date.now, lasts, published, before = (host) => host, tell }: PartnershipOptions): Promise<Partnership> {
  const repository = await openRepository({ from: root, folder: join(folder, 'repository.git') });
  const host = before(await createCodeHost(repository, published));
  const identity = createIdentity({ people, now, lasts, tell });
  const identify = (authorization: string | null) => Promise.resolve(identity.identify(authorization));
  const presence = createPresence({ identify, store: memoryStore(now), now });
  const gateway = createGateway({
    identify,
    // Bytes that are forwarded unchanged are JSON.
    forward: (asked) => host(asked.body instanceof Uint8Array ? { ...asked, body: JSON.parse(new TextDecoder().decode(asked.body)) as unknown } : asked),
  });
  return { repository, people, services: [gateway, presence, identity.answer, answerEarlyForm], identify: identity.identify };
}
