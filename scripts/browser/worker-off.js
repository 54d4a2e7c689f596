// The kill switch: put in the place of worker.js, it takes every kept release of this folder away, then itself.
self.addEventListener('install', function () { self.skipWaiting(); });
self.addEventListener('activate', function (event) {
  event.waitUntil(caches.keys().then(function (names) {
    var own = names.filter(function (name) { return name.indexOf('gongji ' + self.registration.scope + ' ') === 0; });
    return Promise.all(own.map(function (name) { return caches.delete(name); }));
  }).then(function () { return self.registration.unregister(); }));
});
