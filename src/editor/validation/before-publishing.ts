/** What only a person can check, to be ticked before a page is published. The ticks are only a reminder and are not saved. */
export const BEFORE_PUBLISHING = [
  'No pupil can be recognised: not by a name, a picture, a file, or a story that people in the town would know.',
  'Every picture shows what its description says, and nobody’s face without consent.',
  'You have opened every file that people can download.',
  'It says when not to use it, where that matters.',
  'The school named has agreed, and what came from elsewhere is named.',
] as const;

/** The message for somebody who publishes before every line is ticked. */
export const NOT_ALL_TICKED = 'Tick every line of “Before you publish” first. Nothing has been published.';
