/** The endings of the documents from which a page can start, for a field that takes them. */
export const DOCUMENT_ENDINGS = '.docx,.docm,.dotx,.pptx,.ppsx,.odt,.odp';
