/** What the bars around Decap’s form are called, for somebody who cannot see them. */
export const text = {
  saving: 'Save and publish',
  views: 'What is shown beside the form',
  messages: 'Messages',
} as const;
