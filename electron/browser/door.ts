/** What a visitor without a session gets: exchanges the token of the address for one, or says how to come in. */
export const doorPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Switchyard</title>
<link rel="icon" href="data:,">
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 15vh auto; padding: 0 1.5rem } code { font-size: 15px }</style>
<script type="module" src="/door.js"></script>
</head>
<body>
<main id="door" hidden>
<h1>Open Switchyard by its whole address</h1>
<p>Switchyard printed an address in its terminal when it started. Open that one: it ends in <code>#token=…</code>, which shows that you may look at this machine.</p>
<p>If Switchyard was started again since, the earlier address is no longer valid.</p>
</main>
<noscript><p>Switchyard needs JavaScript. Allow it for this address and load the page again.</p></noscript>
</body>
</html>
`

/** Takes the token out of the address bar and the history before anything else. */
export const doorScript = `const token = new URLSearchParams(location.hash.slice(1)).get('token')
history.replaceState(null, '', '/')
const come = async () => {
  if (token === null) return false
  const answer = await fetch('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) })
  return answer.ok
}
if (await come().catch(() => false)) location.reload()
else document.getElementById('door').hidden = false
`
