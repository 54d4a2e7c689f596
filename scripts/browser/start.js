// Starts the page. Joined to wasm-bindgen's script by finish/script.mjs, in whose scope `WebAssembly` is a variable.
/** Stands in for each function of the second module until it is there; nothing calls one before. */
function missing(places) {
  return places.reduce(function (all, place) {
    all[place] = function () { throw new Error('this part of the page is not here yet'); };
    return all;
  }, {});
}

(function () {
  // Missing in Chromium below 71 and Safari below 12.1.
  if (!self.globalThis) self.globalThis = self;
  if (!self.queueMicrotask) self.queueMicrotask = function (task) { Promise.resolve().then(task); };

  var PAUSES = [500, 2000];
  var EMPTY_MODULE = [0, 97, 115, 109, 1, 0, 0, 0];
  var script = document.currentScript;
  var opening = document.getElementById('opening');

  /** Bytes from the server, asked for again where the network loses them: not where the server says that it has none. */
  function fetched(url, tries) {
    return fetch(url).then(function (answer) {
      if (answer.ok) return answer.arrayBuffer();
      if (answer.status < 500) tries = PAUSES.length;
      throw new Error(url + ': ' + answer.status);
    }).catch(function (error) {
      if (tries === PAUSES.length) throw error;
      return new Promise(function (rested) { setTimeout(rested, PAUSES[tries]); }).then(function () { return fetched(url, tries + 1); });
    });
  }

  /** For the page itself, see src/app/dom.rs. */
  self.gongjiFetch = function (url) { return fetched(url, 0); };

  /** The module, compiled. Refused where there is no WebAssembly or the server's policy forbids it, before anything is fetched. */
  function compiled() {
    return Promise.resolve()
      .then(function () { return WebAssembly.compile(new Uint8Array(EMPTY_MODULE)); })
      .then(function () { return fetched(script.getAttribute('data-wasm'), 0); })
      .then(function (bytes) { return WebAssembly.compile(bytes); });
  }

  /** The same module as a script, behind the few names of `WebAssembly` that wasm-bindgen's script asks for. */
  function translated() {
    return new Promise(function (loaded, failed) {
      var fallback = document.createElement('script');
      fallback.src = script.getAttribute('data-fallback');
      fallback.onload = loaded;
      fallback.onerror = failed;
      document.head.appendChild(fallback);
    }).then(function () {
      WebAssembly = {
        Instance: function (module, imports) { this.exports = module(imports); },
        instantiate: function (module, imports) { return new WebAssembly.Instance(module, imports); },
      };
      document.documentElement.setAttribute('data-engine', 'script');
      return self.gongjiModule;
    });
  }

  var first;
  var rest;

  /** Joins the second module to the first, where they are two. */
  self.gongjiRest = function () {
    if (!script.hasAttribute('data-rest') || !first.$table) return Promise.resolve();
    rest = rest || fetched(script.getAttribute('data-rest'), 0).then(function (bytes) { return WebAssembly.instantiate(bytes, { first: first }); });
    rest.catch(function () { rest = null; });
    return rest;
  };

  compiled().catch(translated).then(function (module) { return wasm_bindgen({ module_or_path: module }); }).then(
    function (exports) {
      first = exports;
      opening.remove();
      document.dispatchEvent(new Event('gongji-started'));
    },
    function (error) {
      opening.className = 'failed';
      throw error;
    }
  );
})();
