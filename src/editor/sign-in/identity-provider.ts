/** Somebody who is signed in, as far as this browser knows. It only tidies the screen: what they really may do, the gateway decides anew for each request. */
export interface Person {
  email: string;
  role: 'foundation' | 'contributor';
  /** The school that they write for, by the name of its page; nothing for the Foundation, and where the partnership has named none. */
  school?: string;
}

/**
 * What the editor and its pages ask of a way of signing in, and all that they know of it. Netlify Identity is the first; another, such as
 * OpenID Connect, has to do no more than this. What only a sign-in with passwords does is in `PasswordAccount`, for the sign-in page.
 */
export interface Account {
  current(): Person | undefined;
  /** Gives what proves who this person is, for the header `Authorization: Bearer …`, and renews it in time. Throws a `Sentence` when there is no session any more, or it cannot be renewed just now. */
  prove(email: string): Promise<string>;
  /** Ends the session here and on the server. Whether the server could be told. Never throws. */
  signOut(): Promise<boolean>;
  /** Hears of it when somebody signs in or out in another tab. */
  whenChanged(listener: () => void): void;
}
