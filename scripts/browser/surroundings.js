// Where the page stands: what its address asks for, the page around it, WeChat around that. The root element's
// attributes tell the page and its style, the event `surroundings` that one has changed; buttons named `data-do` are
// heard here.
(function () {
  var root = document.documentElement;
  var asked = new URLSearchParams(location.search);
  /** What the address or the page around may ask for. */
  var PARAMETERS = { theme: /^(dark|light)$/, region: /^[a-z-]+$/, lang: /^(zh|en)$/ };

  function mark(name, value) {
    if (value) root.setAttribute(name, value);
    else root.removeAttribute(name);
    document.dispatchEvent(new Event('surroundings'));
  }

  function take(name, value) { mark('data-' + name, PARAMETERS[name].test(value) && value); }

  function pressed(name, act) {
    document.addEventListener('click', function (event) {
      var button = event.target.closest && event.target.closest('[data-do=' + name + ']');
      if (button) act(button);
    });
  }

  mark('data-left', history.state && 'here');
  Object.keys(PARAMETERS).forEach(function (name) { take(name, asked.get(name)); });
  if (/MicroMessenger/i.test(navigator.userAgent)) {
    mark('data-wechat', self.__wxjs_environment === 'miniprogram' || /miniProgram/i.test(navigator.userAgent) ? 'mini' : 'chat');
  }

  /** The origin around this one, as the embedding script named it: nobody else is told anything or listened to. */
  var host = self.parent !== self && asked.get('host');

  function send(message) { self.parent.postMessage(message, host); }

  function embedded() {
    mark('data-host', host);
    var known = 0;
    function measure() {
      var height = Math.ceil(root.getBoundingClientRect().height);
      if (height !== known) send({ gongji: 'height', height: known = height });
    }
    // Not a ResizeObserver: Chromium lets it sleep while the frame is out of sight.
    new MutationObserver(measure).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    self.addEventListener('resize', measure);
    self.addEventListener('load', measure);
    measure();
    self.addEventListener('message', function (event) {
      var told = event.data;
      if (event.source !== self.parent || event.origin !== host || !told) return;
      if (PARAMETERS.hasOwnProperty(told.gongji)) take(told.gongji, told.value);
    });
  }
  if (host) embedded();

  // 「把结果交给网站」: only ever because the person pressed it. The button carries the result.
  pressed('send', function (button) {
    var message = { gongji: 'result', result: JSON.parse(button.getAttribute('data-with')) };
    var bridge = self.WeixinJSBridge;
    if (host) send(message);
    if (self.wx && wx.miniProgram) wx.miniProgram.postMessage({ data: message });
    else if (bridge) bridge.invoke('invokeMiniProgramAPI', { name: 'postMessage', arg: message }, function () {});
  });

  // 「装到桌面」, where the browser offers it.
  var offer;
  self.addEventListener('beforeinstallprompt', function (event) {
    event.preventDefault();
    offer = event;
    mark('data-install', 'offered');
  });
  pressed('install', function () {
    if (offer) offer.prompt();
    mark('data-install');
  });
})();
