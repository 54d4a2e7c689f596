// Starts the page. Joined to wasm-bindgen's script by finish/script.mjs, in whose scope `WebAssembly` is a variable.
(function () {
  // Missing in Chromium below 71 and Safari below 12.1.
  if (!self.globalThis) self.globalThis = self;
  if (!self.queueMicrotask) self.queueMicrotask = function (task) { Promise.resolve().then(task); };

  var PAUSES = [500, 2000];
  var EMPTY_MODULE = [0, 97, 115, 109, 1, 0, 0, 0];
  var script = document.currentScript;
  var opening = document.getElementById('opening');

  /** Tries again where the network loses what was asked for: not where the server says that it has none. */
  function insisting(act, tries) {
    return act().catch(function (error) {
      if (error.final || tries === PAUSES.length) throw error;
      return new Promise(function (rested) { setTimeout(rested, PAUSES[tries]); }).then(function () { return insisting(act, tries + 1); });
    });
  }

  /** Bytes from the server. */
  function fetched(url) {
    return insisting(function () {
      return fetch(url).then(function (answer) {
        if (answer.ok) return answer.arrayBuffer();
        var error = new Error(url + ': ' + answer.status);
        error.final = answer.status < 500;
        throw error;
      });
    }, 0);
  }

  /** For the page itself, see src/app/dom.rs. */
  self.gongjiFetch = fetched;

  /** A part of the program, compiled. Refused where there is no WebAssembly or the server's policy forbids it, before anything is fetched. */
  function compiled(name) {
    return Promise.resolve()
      .then(function () { return WebAssembly.compile(new Uint8Array(EMPTY_MODULE)); })
      .then(function () { return fetched(script.getAttribute('data-' + name)); })
      .then(function (bytes) { return WebAssembly.compile(woven(new Uint8Array(bytes))); });
  }

  /** The same part as a script, behind the few names of `WebAssembly` that wasm-bindgen's script asks for. */
  function translated(name) {
    return insisting(function () { return loaded(script.getAttribute('data-fallback-' + name)); }, 0).then(function () {
      WebAssembly = {
        Instance: function (module, imports) { this.exports = module(imports); },
        instantiate: function (module, imports) { return Promise.resolve(new WebAssembly.Instance(module, imports)); },
      };
      root.setAttribute('data-engine', 'script');
      part = translated;
      return self.gongjiModule;
    });
  }

  function loaded(url) {
    return new Promise(function (loaded, failed) {
      var fallback = document.createElement('script');
      fallback.src = url;
      fallback.onload = loaded;
      fallback.onerror = failed;
      document.head.appendChild(fallback);
    });
  }

  var part = compiled;
  var first;
  var rest;

  /** Joins the second part to the first, where they are two. */
  self.gongjiRest = function () {
    if (!script.hasAttribute('data-rest')) return Promise.resolve();
    rest = rest || part('rest').then(function (module) { return WebAssembly.instantiate(module, { first: first }); });
    rest.catch(function () { rest = null; });
    return rest;
  };

  compiled('first').catch(function () { return translated('first'); }).then(function (module) { return wasm_bindgen({ module_or_path: module }); }).then(
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
