/** The telephone number of an office in the United Kingdom, with or without spaces: 01632 960123. No mobile begins like this. */
export const OFFICE_NUMBER = /^0[1-3](?:[ -]?\d){8,9}$/;
