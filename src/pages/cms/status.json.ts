/** Where the editor asks whether all is well with its servers. Ours are those that serve this file. */
export const GET = () => new Response('{"components":[]}');
