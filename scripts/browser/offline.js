// Keeps the page at hand without a network, and tells of a new release. What is to be said shows by attributes of the
// root element (`data-news`), what is to be done by buttons named `data-do`.
(function () {
  var root = document.documentElement;
  var known = navigator.serviceWorker;
  var updating = false;
  // A page inside another's may not store anything, and one in a single file need not.
  if (!known || self.parent !== self || root.hasAttribute('data-place')) return;

  /** `waiting`: a new release is here; `elsewhere`: another window has already changed to it. */
  function news(what) { root.setAttribute('data-news', what); }

  function watch(registration) {
    function ready() {
      // The first release of all waits for nobody and is no news.
      if (registration.waiting && known.controller) news('waiting');
    }
    ready();
    registration.addEventListener('updatefound', function () {
      registration.installing.addEventListener('statechange', ready);
    });
    document.addEventListener('click', function (event) {
      if (!event.target.closest || !event.target.closest('[data-do=update]')) return;
      updating = true;
      if (registration.waiting) registration.waiting.postMessage({ activate: true });
      else location.reload();
    });
  }

  var controlled = known.controller;
  known.addEventListener('controllerchange', function () {
    if (updating) location.reload();
    else if (controlled) news('elsewhere');
    controlled = known.controller;
  });

  /** Asks the worker, and hands on which regions it keeps: none where it failed. */
  function ask(question, hear) {
    var worker = known.controller;
    if (!worker) return hear(null);
    var channel = new MessageChannel();
    channel.port1.onmessage = function (event) { hear(event.data); };
    worker.postMessage(question, [channel.port2]);
  }

  /** Says which regions are kept: `data-kept="tibet enshi"`, and that keeping one has failed. */
  function tell(kept) {
    if (kept) root.setAttribute('data-kept', kept.join(' '));
    root.dispatchEvent(new CustomEvent('kept', { bubbles: true, detail: kept ? 'kept' : 'failed' }));
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-do=keep]');
    if (button) ask({ keep: button.getAttribute('data-with') }, tell);
  });

  // After the page stands: its own files go first.
  function register() {
    var engine = root.getAttribute('data-engine') === 'script' ? '?fallback' : '?wasm';
    known.register('worker.js' + engine).then(watch).catch(function () {
      // Storage is full or refused: the page works without.
    });
    ask({ kept: true }, function (kept) { if (kept) tell(kept); });
  }
  document.addEventListener('gongji-started', register);
})();
