#!/bin/sh
# decode-named-character-reference 1.2.0, which micromark uses, cannot be loaded where there is no page, once it is bundled for a browser.
#
# Its "browser" entry asks for `document` as soon as it is loaded; "worker", "deno" and "workerd" lead to another entry. A bundler that
# knows only "browser" (the usual setting for code that runs in a browser) takes the first one, also for a worker or an edge function.
# Seen in Node with that condition: ReferenceError "document is not defined"; with "worker" before it, the package loads. For us: Markdown
# that is read in a worker or at the edge needs the condition of that place, and a fault shows only when it is loaded there.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund decode-named-character-reference@1.2.0
load="import('decode-named-character-reference').then(({ decodeNamedCharacterReference: decode }) => console.log(decode('eacute')), ({ name, message }) => console.log(name + ': ' + message))"
plain=$(node -e "$load")
browser=$(node --conditions=browser -e "$load")
worker=$(node --conditions=worker --conditions=browser -e "$load")
printf 'plain: %s\nbrowser: %s\nworker: %s\n' "$plain" "$browser" "$worker"
[ "$plain" = é ] && [ "$browser" = 'ReferenceError: document is not defined' ] && [ "$worker" = é ]
