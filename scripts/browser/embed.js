// One line on another site: <script src="https://…/embed.js" data-region="enshi" async></script>
(function () {
  var script = document.currentScript;
  var url = new URL('embed/', script.src);
  var frame = document.createElement('iframe');
  ['region', 'lang', 'theme'].forEach(function (name) {
    var value = script.getAttribute('data-' + name);
    if (value) url.searchParams.set(name, value);
  });
  url.searchParams.set('host', location.origin);
  frame.src = url;
  frame.title = script.getAttribute('data-title') || '医保待遇测算';
  frame.allow = 'clipboard-write';
  frame.style.cssText = 'display:block;width:100%;height:40em;border:0';
  self.addEventListener('message', function (event) {
    var told = event.data;
    if (event.source !== frame.contentWindow || event.origin !== url.origin || !told) return;
    if (told.gongji === 'height' && told.height > 0) frame.style.height = told.height + 'px';
    if (told.gongji === 'result') frame.dispatchEvent(new CustomEvent('gongji-result', { bubbles: true, detail: told.result }));
  });
  script.parentNode.insertBefore(frame, script.nextSibling);
})();
