// Where the page stands: what its address asks for, the page around it, WeChat around that. The root element's
// attributes tell the page and its style; buttons named `data-do` are heard here.
(function () {
  var root = document.documentElement;
  var asked = new URLSearchParams(location.search);

  function mark(name, value) {
    if (value) root.setAttribute(name, value);
  }

  function theme(name) { mark('data-theme', /^(dark|light)$/.test(name) && name); }

  theme(asked.get('theme'));
  mark('data-region', /^[a-z-]+$/.test(asked.get('region')) && asked.get('region'));
  mark('lang', asked.get('lang') === 'en' && 'en');
  if (/MicroMessenger/i.test(navigator.userAgent)) mark('data-wechat', self.__wxjs_environment === 'miniprogram' || /miniProgram/i.test(navigator.userAgent) ? 'mini' : 'chat');

  /** The origin around this one, as the embedding script named it: nobody else is told anything or listened to. */
  var host = self.parent !== self && asked.get('host');

  function pressed(name, act) {
    document.addEventListener('click', function (event) {
      var button = event.target.closest && event.target.closest('[data-do=' + name + ']');
      if (button) act(button);
    });
  }

  function send(message) { self.parent.postMessage(message, host); }

  function embedded() {
    mark('data-host', host);
    var told = 0;
    function measure() {
      var height = Math.ceil(root.getBoundingClientRect().height);
      if (height !== told) send({ gongji: 'height', height: told = height });
    }
    // Not a ResizeObserver: Chromium lets it sleep while the frame is out of sight.
    new MutationObserver(measure).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    self.addEventListener('resize', measure);
    self.addEventListener('load', measure);
    measure();
    self.addEventListener('message', function (event) {
      var told = event.data;
      if (event.source !== self.parent || event.origin !== host || !told) return;
      if (told.gongji === 'theme') return theme(told.value);
      if (told.gongji !== 'region' && told.gongji !== 'lang') return;
      asked.set(told.gongji, told.value || '');
      location.replace('?' + asked + location.hash);
    });
  }
  if (host) embedded();

  // 「把结果交给网站」: only ever because the person pressed it. The button carries the result.
  pressed('send', function (button) {
    var result = JSON.parse(button.getAttribute('data-with'));
    if (host) send({ gongji: 'result', result: result });
    if (self.wx && wx.miniProgram) wx.miniProgram.postMessage({ data: { gongji: 'result', result: result } });
  });

  // 「装到桌面」, where the browser offers it.
  self.addEventListener('beforeinstallprompt', function (event) {
    event.preventDefault();
    mark('data-install', 'offered');
    pressed('install', function () {
      event.prompt();
      root.removeAttribute('data-install');
    });
  });
})();
