/** Somebody who may sign in. */
export interface Account {
  email: string;
  /** The name that the partnership gave them. They cannot change it themselves. */
  name: string;
  /** `foundation` for those who publish. Nobody else needs a role. */
  roles: string[];
  /** The slug of the school they write for. Absent for the Foundation and for those who write for themselves. */
  school?: string;
  password: string;
}

/** The accounts of `npm start`. They need not be secret, because the server answers only this computer. */
export const SAMPLE_PEOPLE: readonly Account[] = [
  { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane Primary', roles: [], school: 'hawthorn-lane-primary', password: 'circle-of-chairs' },
  { email: 'office@foundation.example', name: 'The Restorative Foundation', roles: ['foundation'], password: 'ring-the-bell' },
];
