/** What the board says, on its buttons and to those who hear it. It is fetched with the board, when somebody shows slides. */
export const boardText = {
  slides: (title: string) => `Slides: ${title}`,
  before: 'Slide before',
  next: 'Next slide',
  hint: 'Arrow keys or a tap turn the slides. B makes the screen blank.',
  blank: 'Blank',
  dark: 'Dark',
  end: 'End',
  slide: (at: number, of: number, words: string) => `Slide ${at} of ${of}. ${words}`,
  isBlank: 'The screen is blank. Press any key to go on.',
  timer: { label: 'Timer', start: 'Start', pause: 'Pause', goOn: 'Continue', again: 'Again', sound: 'Sound', up: (title: string) => `Time is up: ${title}` },
} as const;
