/** Where the editor asks whether its servers are well. Ours are the ones that serve this file. */
export const GET = () => new Response('{"components":[]}');
