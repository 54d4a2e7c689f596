// Starts the page. Joined to wasm-bindgen's script by finish-page.mjs.
(function () {
  // Missing in Chromium below 71 and Safari below 12.1.
  if (!self.globalThis) self.globalThis = self;
  if (!self.queueMicrotask) self.queueMicrotask = function (task) { Promise.resolve().then(task); };

  var opening = document.getElementById('opening');
  wasm_bindgen({ module_or_path: document.currentScript.getAttribute('data-wasm') }).then(
    function () { opening.remove(); },
    function (error) {
      opening.textContent = '打不开：浏览器太旧，或网络中断。请刷新，或换一个浏览器。Could not start: reload, or try another browser.';
      throw error;
    }
  );
})();
