/** Why a document cannot be imported. Its message is for a teacher: what is wrong, and what to do. */
export class DocumentFault extends Error {
  override name = 'DocumentFault';
}
