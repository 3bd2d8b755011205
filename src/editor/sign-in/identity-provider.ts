/** Somebody who is signed in, as far as this browser knows. It decides only what they see. The gateway decides what they may do, for each request. */
export interface Person {
  email: string;
  role: 'foundation' | 'contributor';
  /** The slug of the school that they write for. Absent for the Foundation, and if the partnership has named none. */
  school?: string;
}

/**
 * Everything that the editor and its pages need from an identity provider. Netlify Identity is the first. Another one, such as OpenID Connect,
 * needs no more than this. What only a sign-in with passwords can do is in `PasswordAccount`, for the sign-in page.
 */
export interface Account {
  current(): Person | undefined;
  /** Returns this person's access token, for the header `Authorization: Bearer …`, and renews it in time. Throws a `Sentence` if the session is over or cannot be renewed just now. */
  getToken(email: string): Promise<string>;
  /** Ends the session here and on the server. Returns whether the server could be told. Never throws. */
  signOut(): Promise<boolean>;
  /** Calls `listener` when somebody signs in or out in another tab. */
  whenChanged(listener: () => void): void;
}
