// Keeps the page at hand without a network, and tells of a new release. What is to be said shows by attributes of the
// root element, what is to be done by buttons named `data-do`; both by surroundings.js, which stands before this.
(function () {
  var waiting;
  var updating = false;

  function reload() {
    // Not every engine tells that the page goes in time.
    leave();
    location.reload();
  }

  // 「更新」, and 「重新打开」 where a part of this release cannot be had any more. What was typed goes along, see src/app/carry.rs.
  pressed('update', function () {
    if (!waiting) return reload();
    updating = true;
    waiting.postMessage({ activate: true });
    // It may have died; then the old release stands as before.
    setTimeout(reload, 5000);
  });

  var known;
  try {
    // A page inside another's may not store anything, and one in a single file need not.
    known = self.parent === self && !root.hasAttribute('data-place') && navigator.serviceWorker;
  } catch (refused) {}
  if (!known) return;

  function watch(registration) {
    function ready() {
      // The first release of all waits for nobody and is no news.
      if (!registration.waiting || !known.controller) return;
      waiting = registration.waiting;
      mark('data-news', 'waiting');
    }
    ready();
    registration.addEventListener('updatefound', function () {
      registration.installing.addEventListener('statechange', ready);
    });
    // A page may lie open for days.
    document.addEventListener('visibilitychange', function () {
      if (!document.hidden) registration.update().catch(function () {});
    });
  }

  var controlled = known.controller;
  known.addEventListener('controllerchange', function () {
    if (updating) reload();
    // Another window has changed to the new release.
    else if (controlled) mark('data-news', 'elsewhere');
    controlled = known.controller;
    waiting = null;
    ask({ kept: true }, tell);
  });

  /** Asks the worker, and hands on which regions it keeps: none where it failed. */
  function ask(question, hear) {
    if (!known.controller) return;
    var channel = new MessageChannel();
    channel.port1.onmessage = function (event) { hear(event.data); };
    known.controller.postMessage(question, [channel.port2]);
  }

  /** Says which regions are kept, `data-kept="tibet enshi"`, and that keeping one is under way, or has failed. */
  function tell(kept) {
    if (kept) mark('data-kept', kept.join(' '));
    mark('data-keeping', kept ? '' : 'failed');
  }
  pressed('keep-region', function (id) {
    mark('data-keeping', 'waiting');
    ask({ keep: id }, tell);
  });

  // After the page stands: its own files go first.
  document.addEventListener('gongji-started', function () {
    var engine = root.getAttribute('data-engine') === 'script' ? '?fallback' : '?wasm';
    known.register('worker.js' + engine).then(watch).catch(function () {
      // Storage is full or refused: the page works without.
    });
    ask({ kept: true }, tell);
  });
})();
