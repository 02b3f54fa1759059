// For the moment when a page is opened and the shop cannot be reached. Nothing is ever kept in a cache: what is shown
// comes from the shop, in the version that the shop has now, or it is the page below, which is part of this file.
const PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>Trivet</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="3">
<style>body{margin:0;min-height:100vh;display:grid;place-items:center;background:#faf6f0;color:#1f2328;
font:20px/1.55 system-ui,sans-serif}main{max-width:34em;padding:24px}h1{color:#b3261e}</style></head>
<body><main data-testid="offline"><h1>Trivet</h1>
<p>现在连不上店铺。已经保存的都在店铺里，没有丢失；正在自动重试。请看网络是否连好、店铺的电脑是否开着。</p>
<p>The shop cannot be reached now. What was saved is in the shop, nothing is lost; this page tries again by itself.
Check the network, and whether the shop's machine is on.</p></main></body></html>`;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  if (event.request.mode === 'navigate' && event.request.method === 'GET') {
    event.respondWith(fetch(event.request).catch(() =>
      new Response(PAGE, {status: 503, headers: {'Content-Type': 'text/html; charset=utf-8'}})));
  }
});
