// The service worker: a release is kept whole or not at all, and answers only for itself.
// `RELEASE` is put before it by finish/worker.mjs: its version, and the SHA-256 of each file of the page and each region.
(function () {
  var PREFIX = 'gongji ' + self.registration.scope + ' ';
  var NAME = PREFIX + RELEASE.version;
  var LIVE = 'settings.json';
  /** Which of the two engines this browser starts; the page says so when it registers. */
  var SHELL = RELEASE.shell[self.location.search.slice(1)] || RELEASE.shell.wasm;

  function url(path) { return new URL(path, self.registration.scope).href; }

  function hex(bytes) {
    return Array.prototype.map.call(new Uint8Array(bytes), function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
  }

  /** The answer, made anew from its bytes; refused where they are not the release's. */
  async function whole(path, answer) {
    if (!answer || !answer.ok) throw new Error(path + ' did not come');
    var headers = new Headers(answer.headers);
    headers.delete('content-encoding');
    headers.delete('content-length');
    var bytes = await answer.arrayBuffer();
    if (hex(await crypto.subtle.digest('SHA-256', bytes)) !== RELEASE.hashes[path]) throw new Error(path + ' is not of this release');
    return new Response(bytes, { headers: headers });
  }

  /** Fetches a file into the release's cache: what the browser has is good enough where its hash is right. */
  async function keep(path) {
    var fresh;
    try {
      fresh = await whole(path, await fetch(url(path)));
    } catch (stale) {
      fresh = await whole(path, await fetch(url(path), { cache: 'reload' }));
    }
    await (await caches.open(NAME)).put(url(path), fresh);
  }

  async function others() {
    return (await caches.keys()).filter(function (name) { return name.indexOf(PREFIX) === 0 && name !== NAME; });
  }

  /** Regions kept by hand, in this release or in an older one, by their ids. */
  async function keptIn(names) {
    var lists = await Promise.all(names.map(async function (name) { return (await caches.open(name)).keys(); }));
    return [].concat.apply([], lists).map(function (request) { return (/([\w-]+)\.pack$/.exec(request.url) || [])[1]; })
      .filter(function (id) { return RELEASE.regions[id]; });
  }

  async function install() {
    try {
      var kept = await keptIn(await others());
      await fetch(url(LIVE)).then(async function (settings) { if (settings.ok) await (await caches.open(NAME)).put(url(LIVE), settings); });
      // All of them to their end, so that none puts something into a cache that has just been deleted.
      var failed = false;
      await Promise.all(SHELL.concat.apply(SHELL, kept.map(function (id) { return RELEASE.regions[id]; })).map(function (path) {
        return keep(path).catch(function (error) { failed = error; });
      }));
      if (failed) throw failed;
    } catch (error) {
      await caches.delete(NAME);
      throw error;
    }
  }

  async function activate() {
    await Promise.all((await others()).map(function (name) { return caches.delete(name); }));
    await self.clients.claim();
  }

  /** Which file of the release a request is for; the page itself may carry a query that others have hung on. */
  function pathOf(request) {
    var asked = new URL(request.url);
    if (request.mode === 'navigate') asked.search = '';
    asked.hash = '';
    var path = asked.href.indexOf(self.registration.scope) === 0 ? asked.href.slice(self.registration.scope.length) : null;
    if (path === 'index.html') path = '';
    return request.method === 'GET' && RELEASE.hashes[path] ? path : null;
  }

  async function kept(path) { return whole(path, await (await caches.open(NAME)).match(url(path))); }

  /** From the cache where it is whole; else what was broken is mended, or the server's own answer has to do. */
  async function answer(path, request) {
    try {
      return await kept(path);
    } catch (broken) {
      try {
        await keep(path);
        return await kept(path);
      } catch (lost) {
        return fetch(request);
      }
    }
  }

  /** What an editor changes: the newest that can be had. */
  async function live(request) {
    var cache = await caches.open(NAME);
    try {
      var fresh = await fetch(request);
      if (fresh.ok) await cache.put(request.url, fresh.clone());
      return fresh;
    } catch (offline) {
      return (await cache.match(request.url)) || Response.error();
    }
  }

  self.addEventListener('install', function (event) { event.waitUntil(install()); });
  self.addEventListener('activate', function (event) { event.waitUntil(activate()); });
  self.addEventListener('fetch', function (event) {
    var path = pathOf(event.request);
    if (path !== null) event.respondWith(answer(path, event.request));
    else if (event.request.url === url(LIVE)) event.respondWith(live(event.request));
  });
  self.addEventListener('message', function (event) {
    var asked = event.data || {};
    var say = function (kept) { event.ports[0].postMessage(kept); };
    if (asked.activate) self.skipWaiting();
    if (asked.keep) {
      event.waitUntil(Promise.all(RELEASE.regions[asked.keep].map(keep)).then(function () { return keptIn([NAME]); }).then(say, function () { say(null); }));
    }
    if (asked.kept) event.waitUntil(keptIn([NAME]).then(say, function () { say(null); }));
  });
})();
