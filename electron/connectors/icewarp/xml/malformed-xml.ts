/** A reply that is no XML that this program reads. Its message tells what is wrong in a few words, and nothing of what stood there. */
export class MalformedXml extends Error {
  override readonly name = 'MalformedXml'
}
