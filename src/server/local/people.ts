/** Somebody who may sign in. */
export interface Account {
  email: string;
  /** The name that the partnership gave them; they cannot change it themselves. */
  name: string;
  /** `foundation` for those who publish; nobody else needs a role. */
  roles: string[];
  /** The school they write for, by the name of its page. Nothing for those who write for themselves, and for the Foundation. */
  school?: string;
  password: string;
}

/** The sign-ins of `npm start`. Everybody may know them: the server answers only to this computer. */
export const SAMPLE_PEOPLE: readonly Account[] = [
  { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane Primary', roles: [], school: 'hawthorn-lane-primary', password: 'circle-of-chairs' },
  { email: 'office@foundation.example', name: 'The Restorative Foundation', roles: ['foundation'], password: 'ring-the-bell' },
];
