/** What is said about what somebody pasted or dropped, in whole sentences. */
export const text = {
  tangled: 'The layout of what you copied could not be read. All its text is here, as plain paragraphs.',
  unreadable: 'What you copied could not be read. Paste it in smaller pieces, or without formatting: Ctrl+Shift+V.',
  markdown: 'This was read as Markdown, so marks such as ** and # became bold text and headings.',
  tooLong: (sheets: number) => `This is too long for one page: it would fill about ${sheets} sheets of paper; the limit is 60. Nothing was pasted. Copy it in smaller pieces, or add it to the page as a file to download.`,
  /** `found` names what seems to be there, without repeating it. */
  personal: (found: readonly string[]) => `What you pasted seems to contain ${found.length === 1 ? found[0]! : `${found.slice(0, -1).join(', ')} and ${found.at(-1)!}`}. A page cannot be saved with that, because it could lead a stranger to a child or to a family. Delete it; for a contact, use the mailbox of a role, such as office@, or a public helpline.`,
  files: {
    unreadable: 'The file could not be read. Save it again on your computer, and add it here.',
    documentUnreadable: (name: string) => `“${name}” could not be read. Open it in the program that made it, save it under a new name, and drop that.`,
    title: (title: string) => `The title of the file is “${title}”. It was not added to the text: the page has its own title.`,
    offered: (name: string) => `“${name}” is offered for download here. Say in its label what it is.`,
    label: 'File',
    /** `prompt` is what the text says in place of a description. */
    undescribed: (count: number, prompt: string) => `${count === 1 ? '1 picture needs' : `${count} pictures need`} a description. Where it says “${prompt}”, describe it for someone who cannot see it.`,
  },
  /** A Word file of ours that came back, of this page or of another. */
  returned: {
    sameUnchanged: 'This is our Word file of this page, and nothing in its text was changed. Change it in Word, save it, and drop it again.',
    otherUnchanged: (title: string) => `This is our Word file of “${title}”, and nothing in its text was changed. ${toAdapt(title)}`,
    otherChanged: (title: string) => `This is our Word file of “${title}”, with changes. ${toAdapt(title)}`,
    same: 'This is our Word file of this page. What was changed in Word is in the text now; the rest stays as it was.',
    both: (places: number) => `${places === 1 ? 'In one place' : `In ${places} places`} the text had been changed here too. There, the words from Word come first and those from here follow: keep what is right.`,
    title: (title: string) => `In Word the title is “${title}”. If that is meant, change it in its own field.`,
    summary: (summary: string) => `In Word the summary is “${summary}”. If that is meant, change it in its own field.`,
  },
  /** Pictures that did not come along. */
  pictures: {
    remote: (count: number) => `${count === 1 ? 'A picture is' : `${count} pictures are`} on another website and did not come along. Save ${count === 1 ? 'it' : 'each'} on your computer, check that you may use it, and add it here.`,
    local: (count: number) => `${count === 1 ? 'A picture' : `${count} pictures`} did not come along, because the program that you copied from did not hand ${count === 1 ? 'it' : 'them'} over. Copy ${count === 1 ? 'the picture' : 'each picture'} alone and paste it here, or add it as a file.`,
  },
  /** What was left out or changed while the clipboard was cleaned. */
  cleaned: {
    deleted: 'Text that was deleted with tracked changes was not pasted.',
    comments: 'Comments were not pasted.',
    blackedOut: 'Text that nobody could see, such as black on black, was not pasted.',
    contents: 'The table of contents was not pasted. The page makes its own from the headings.',
    placeholders: 'Empty places to fill in were not pasted.',
    hidden: 'Hidden text was not pasted.',
    controls: (words: string) => `Menus and buttons of the page that you copied from were left out: “${words}”.`,
    media: (count: number) => `${count} ${count === 1 ? 'video, drawing or other embedded thing' : 'videos, drawings or other embedded things'} did not come along. Write what is to be seen, or add a link or a picture.`,
    merged: (count: number) => `${count} ${count === 1 ? 'merged cell was' : 'merged cells were'} divided: the text is in the first cell, and the others are empty. Check that the table still reads well.`,
    columns: (count: number) => `A table has ${count} columns, which is too wide for a phone. Divide it, or add the spreadsheet as a file.`,
    flattened: 'Lists can have five levels here. What was deeper is on the fifth.',
    orphans: (count: number) => `${count} ${count === 1 ? 'footnote was' : 'footnotes were'} copied without ${count === 1 ? 'its text' : 'their text'}. The number is in the text in brackets. Copy the note too, or take the number out.`,
    inner: (count: number) => `${count} ${count === 1 ? 'link' : 'links'} to another place in the same document came as plain text.`,
    linkedPictures: (count: number) => `${count} ${count === 1 ? 'picture was a link' : 'pictures were links'}. The link did not come along.`,
  },
} as const;

function toAdapt(title: string): string {
  return `To share a version of that page, do not put it here: drop the file on your desk. Then “${title}” is named as the original and credited for you.`;
}
