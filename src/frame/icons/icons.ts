/**
 * The icons by name: what is inside an SVG of 24 by 24, drawn in lines of 2 with round ends in the colour of the text around it. Those of a theme, a role and
 * a kind of resource are named by its value in src/schema/vocabulary.ts, so that a page needs no list of its own. Nothing is nearer to the edge than half a line.
 * Dots are lines without length.
 */
export const icons = {
  // Themes.
  'family-and-community': '<path d="M3 11.5 12 4l9 7.500M5.5 9.500V20h13V9.5"/><path d="m12 17-2.3-2.300a1.6 1.6 0 0 1 2.3-2.3 1.6 1.6 0 0 1 2.3 2.300z"/>',
  'lunchtime-supervisors': '<path d="M8 3v18M4.5 3v4.500a3.5 3.5 0 0 0 7 0V3M18 21V3c-2.5 1.5-3.5 5-3.5 9.500H18"/>',
  'pupil-partnership': '<circle cx="6.5" cy="11" r="2.5"/><circle cx="17.5" cy="11" r="2.5"/><path d="M3 20.5c0-3 1.5-4 3.5-4 2.8 0 3.2 4 5.5 4c2.3 0 2.7-4 5.5-4 2 0 3.5 1 3.5 4M8 5.5c2.3-2.5 5.7-2.5 8 0"/>',
  'engaging-all-staff': '<circle cx="12" cy="7.5" r="3"/><path d="M6.5 20v-1.500a5.5 5.5 0 0 1 11 0V20M4.5 6.500a2.5 2.5 0 0 0 .5 4.700M2.5 17.500c0-1.5.5-2.7 1.5-3.500M19.5 6.500a2.5 2.5 0 0 1-.5 4.700M21.5 17.500c0-1.5-.5-2.7-1.5-3.5"/>',
  'restorative-dialogue': '<path d="M9 14H6.5L3 17V5.5A1.5 1.5 0 0 1 4.5 4h10A1.5 1.5 0 0 1 16 5.5v1"/><path d="M12.5 10h7a1.5 1.5 0 0 1 1.5 1.5V21l-3-3h-5.5a1.5 1.5 0 0 1-1.5-1.5v-5a1.5 1.5 0 0 1 1.5-1.5z"/>',
  'common-concerns': '<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="3.5"/><path d="m5.7 5.7 3.8 3.800M14.5 14.500l3.8 3.800M18.3 5.700l-3.8 3.800M9.5 14.500l-3.8 3.8"/>',
  // Roles.
  'lunchtime-supervisor': '<circle cx="12" cy="6" r="3"/><path d="M4 21v-1.5a8 8 0 0 1 16 0V21M9 12l3 4 3-4M10 16.5h4v4h-4z"/>',
  'teaching-assistant': '<circle cx="9" cy="7" r="3.5"/><path d="M3 20.500V19a6 6 0 0 1 7.5-5.800M13.5 20.500l.5-3 5-5 2.5 2.5-5 5z"/>',
  'class-teacher': '<path d="M9 4h12v11h-7M13 8h4"/><circle cx="6" cy="10.5" r="2.5"/><path d="M2.5 20.500V19A3.5 3.5 0 0 1 6 15.500h2.500L13.5 11"/>',
  senco: '<circle cx="8.5" cy="7" r="3.5"/><path d="M2.5 20.5V19a6 6 0 0 1 6-6h1M12 20.5h3v-3h3v-3h3"/>',
  'pastoral-lead': '<circle cx="9" cy="7" r="3.5"/><path d="M3 20.500V19a6 6 0 0 1 7.5-5.8"/><path d="m17 21-3.3-3.300a2.2 2.2 0 0 1 3.3-3 2.2 2.2 0 0 1 3.3 3z"/>',
  headteacher: '<path d="M3 20.500h18M5 20.500V13l7-4.5 7 4.500v7.500M10 20.500V16h4v4.500M12 8.500V3h4.500v2.500H12"/>',
  governor: '<path d="M3 9.5 12 4l9 5.5zM6 13v4M12 13v4M18 13v4M3 20.5h18"/>',
  'office-staff': '<circle cx="12" cy="6" r="3"/><path d="M6 14.5a6 6 0 0 1 12 0M2.5 14.5h19M4.5 14.5V21h15v-6.5M10.5 18h3"/>',
  'parent-or-carer': '<circle cx="8" cy="6" r="3"/><circle cx="17.5" cy="12" r="2.5"/><path d="M3 20.500V17a5 5 0 0 1 8.5-3.500l1.5 2.500M13.5 20.500V20a4 4 0 0 1 8 0v.5"/>',
  'pupil-leader': '<circle cx="12" cy="9" r="6"/><path d="M8.5 14 7 21l5-3 5 3-1.5-7M9.5 9l1.8 1.8 3.2-3.3"/>',
  // Kinds of resource.
  script: '<path d="M4.5 4h15A1.5 1.5 0 0 1 21 5.500v10a1.5 1.5 0 0 1-1.5 1.500H11l-5 4v-4H4.500A1.5 1.5 0 0 1 3 15.500v-10A1.5 1.5 0 0 1 4.5 4zM7.5 8.500h9M7.5 12.500h6"/>',
  cards: '<rect x="9" y="7" width="11" height="14" rx="1.5"/><path d="M5.5 17.5 4 5.500A1.5 1.5 0 0 1 5.3 4L15 3M12.5 12h4M12.5 16h4"/>',
  'circle-plan': '<circle cx="12" cy="4.5" r="1"/><circle cx="18.5" cy="8.25" r="1"/><circle cx="18.5" cy="15.75" r="1"/><circle cx="12" cy="19.5" r="1"/><circle cx="5.5" cy="15.75" r="1"/><circle cx="5.5" cy="8.25" r="1"/><path d="M12 12h0"/>',
  'session-plan': '<path d="M6 7.500v2.500M6 14v2.500M11 5.500h10M11 12h10M11 18.500h10"/><circle cx="6" cy="5.5" r="2"/><circle cx="6" cy="12" r="2"/><circle cx="6" cy="18.5" r="2"/>',
  guide: '<path d="M12 6.500C10 4.8 7 4 3 4v14.500c4 0 7 .8 9 2.5 2-1.7 5-2.5 9-2.500V4c-4 0-7 .8-9 2.500zM12 6.500V21"/>',
  checklist: '<path d="m3 5.5 1.5 1.500L7.5 4M3 12l1.5 1.5 3-3M3 18.5 4.5 20l3-3M12 6h9M12 12.500h9M12 19h9"/>',
  letter: '<path d="M3 10.500V19a1.5 1.5 0 0 0 1.5 1.500h15A1.5 1.5 0 0 0 21 19v-8.500L12 3.500zM3.5 11.5 12 16l8.5-4.5"/>',
  policy: '<path d="M9.5 21H5.500A1.5 1.5 0 0 1 4 19.500v-15A1.5 1.5 0 0 1 5.5 3h10A1.5 1.5 0 0 1 17 4.500v4M8 7.500h5M8 11.500h3"/><circle cx="16" cy="14.5" r="3"/><path d="M14.5 17.500V22l1.5-1 1.5 1v-4.5"/>',
  poster: '<rect x="4" y="8" width="16" height="13" rx="1.5"/><path d="M7.5 8 12 3l4.5 5M8 12.500h8M8 16.500h5"/>',
  'case-story': '<path d="M10 12H4V9.500C4 7 5.5 5 8 4.500M10 12v3a2.5 2.5 0 0 1-2.5 2.500M20 12h-6V9.500c0-2.5 1.5-4.5 4-5M20 12v3a2.5 2.5 0 0 1-2.5 2.5"/>',
  // Facts about a resource.
  time: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  place: '<path d="M12 21.500c4.5-5 7-8.3 7-11.500a7 7 0 0 0-14 0c0 3.2 2.5 6.5 7 11.500z"/><circle cx="12" cy="10" r="2.5"/>',
  people: '<circle cx="8.5" cy="8.5" r="3.5"/><path d="M2.5 20v-.5a6 6 0 0 1 12 0v.5M15 5.200a3.5 3.5 0 0 1 0 6.600M17.5 14.200a6 6 0 0 1 4 5.300v.5"/>',
  needs: '<path d="M3 9.500h18V18a1.5 1.5 0 0 1-1.5 1.500h-15A1.5 1.5 0 0 1 3 18zM8 9.500V7a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2.500M3 14h6M15 14h6M9 12.500h6v3H9z"/>',
  age: '<path d="M3 20.500h18M4.5 20.500v-6A2.5 2.5 0 0 1 7 12h10a2.5 2.5 0 0 1 2.5 2.500v6M12 12V8M12 3.500v.5M4.5 16c2.5 1.8 5 1.8 7.5 0 2.5 1.8 5 1.8 7.5 0"/>',
  // The frame around every page.
  search: '<circle cx="10.5" cy="10.5" r="7"/><path d="m15.5 15.5 5.5 5.5"/>',
  bag: '<path d="M4 8h16v11.500a1.5 1.5 0 0 1-1.5 1.500h-13A1.5 1.5 0 0 1 4 19.500zM8.5 11V6.500a3.5 3.5 0 0 1 7 0V11"/>',
  menu: '<path d="M3 6h18M3 12h18M3 18h18"/>',
  close: '<path d="m5 5 14 14M19 5 5 19"/>',
  check: '<path d="m4 12.5 5.5 5.500L20 6.5"/>',
  warning: '<path d="M12 3.5 2.5 20h19zM12 10v4M12 17h0"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.500M12 7.500h0"/>',
  print: '<path d="M7 8V3h10v5M7 17H4.500A1.5 1.5 0 0 1 3 15.500v-6A1.5 1.5 0 0 1 4.5 8h15A1.5 1.5 0 0 1 21 9.500v6a1.5 1.5 0 0 1-1.5 1.500H17M7 13.500h10V21H7z"/>',
  download: '<path d="M12 3v12M7 10.500l5 5 5-5M3.5 20.500h17"/>',
  word: '<path d="M14 3H6.500A1.5 1.5 0 0 0 5 4.500v15A1.5 1.5 0 0 0 6.5 21h11a1.5 1.5 0 0 0 1.5-1.500V8zM14 3v5h5M8.5 12.500l1.5 5 2-4 2 4 1.5-5"/>',
  pdf: '<path d="M14 3H6.500A1.5 1.5 0 0 0 5 4.500v15A1.5 1.5 0 0 0 6.5 21h11a1.5 1.5 0 0 0 1.5-1.500V8zM14 3v5h5M10 18v-6h2.500a2 2 0 0 1 0 4H10"/>',
  slides: '<path d="M3 4h18M4.5 4v10A1.5 1.5 0 0 0 6 15.500h12a1.5 1.5 0 0 0 1.5-1.500V4M12 15.500V18M8 21l4-3 4 3M8.5 11.500V10M12 11.500V8M15.5 11.500v-2.5"/>',
  board: '<rect x="3" y="4" width="18" height="12.5" rx="1.5"/><path d="M12 16.500v4M8 20.500h8"/>',
  plus: '<path d="M12 4v16M4 12h16"/>',
  minus: '<path d="M4 12h16"/>',
  arrow: '<path d="M4 12h16M13.5 5.5 20 12l-6.5 6.5"/>',
  'arrow-back': '<path d="M20 12H4M10.5 5.5 4 12l6.5 6.5"/>',
  calendar: '<rect x="3.5" y="5" width="17" height="15.5" rx="1.5"/><path d="M3.5 10h17M8 3v4M16 3v4M8 14.500h0M12 14.500h0M16 14.500h0"/>',
  external: '<path d="M13.5 4H20v6.500M20 4l-9 9M17.5 14v4.500A1.5 1.5 0 0 1 16 20H5.500A1.5 1.5 0 0 1 4 18.500V8a1.5 1.5 0 0 1 1.5-1.500H10"/>',
  language: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c-5 5.5-5 12.5 0 18 5-5.5 5-12.5 0-18z"/>',
  share: '<circle cx="18" cy="5.5" r="2.5"/><circle cx="6" cy="12" r="2.5"/><circle cx="18" cy="18.5" r="2.5"/><path d="m8.2 10.8 7.6-4.100M8.2 13.200l7.6 4.1"/>',
  link: '<path d="M10 7H8a5 5 0 0 0 0 10h2M14 7h2a5 5 0 0 1 0 10h-2M8.5 12h7"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="1.5"/><path d="m3.5 6.5 8.5 7 8.5-7"/>',
  phone: '<path d="M8.5 3.500H5A1.5 1.5 0 0 0 3.5 5 15.5 15.5 0 0 0 19 20.500a1.5 1.5 0 0 0 1.5-1.500v-3.500L16 13.5 14 16a12 12 0 0 1-6-6l2.5-2z"/>',
  offline: '<path d="M4 4l16 16M3 9.500A13 13 0 0 1 7.5 7M11.5 6A13 13 0 0 1 21 9.500M6.5 13.500A8 8 0 0 1 10.5 11.200M15.5 12a8 8 0 0 1 2 1.500M12 18.500h0"/>',
  pencil: '<path d="M4 20l1-4.500L16 4.500a2 2 0 0 1 3 0l.5.500a2 2 0 0 1 0 3L8.5 19zM13.5 7l3.5 3.5"/>',
  filter: '<path d="M3 6h18M6.5 12h11M10 18h4"/>',
  'chevron-up': '<path d="m5 15.5 7-7 7 7"/>',
  'chevron-down': '<path d="m5 8.5 7 7 7-7"/>',
  'chevron-right': '<path d="m8.5 5 7 7-7 7"/>',
} as const satisfies Record<string, string>;

/** The name of an icon. */
export type IconName = keyof typeof icons;
