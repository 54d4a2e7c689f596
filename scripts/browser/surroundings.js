// Where the page stands: what its address asks for, the page around it, WeChat around that, whether anybody looks. The
// root element's attributes tell the page and its style, the event `surroundings` that one has changed; buttons named
// `data-do` are heard here.
var root = document.documentElement;

function mark(name, value) {
  if (value) root.setAttribute(name, value);
  else root.removeAttribute(name);
  document.dispatchEvent(new Event('surroundings'));
}

function pressed(name, act) {
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-do=' + name + ']');
    if (button) act(button.getAttribute('data-with'));
  });
}

/** What was filled in, see src/app/carry.rs, stays with this tab's own history entry while nobody looks. */
function leave() {
  mark('data-sight', 'lost');
  remember(root.getAttribute('data-left'));
  root.removeAttribute('data-left');
}

function remember(state) {
  // A browser that refuses forgets what was typed, as with any page.
  try { history.replaceState(state, ''); } catch (refused) {}
}

(function () {
  var asked = new URLSearchParams(location.search);
  /** What the address or the page around may ask for. */
  var PARAMETERS = { theme: /^(dark|light)$/, region: /^[a-z-]+$/, lang: /^(zh|en)$/ };

  function take(name, value) { mark('data-' + name, PARAMETERS[name].test(value) && value); }

  Object.keys(PARAMETERS).forEach(function (name) { take(name, asked.get(name)); });
  if (/MicroMessenger/i.test(navigator.userAgent)) {
    mark('data-wechat', self.__wxjs_environment === 'miniprogram' || /miniProgram/i.test(navigator.userAgent) ? 'mini' : 'chat');
  }

  mark('data-left', history.state);
  remember(null);
  // Chromium takes nothing more once the way to another page has begun, Safari tells nothing before.
  self.addEventListener('beforeunload', leave);
  self.addEventListener('pagehide', leave);
  self.addEventListener('pageshow', function () { mark('data-sight', 'back'); });
  document.addEventListener('visibilitychange', function () {
    if (document.hidden) return leave();
    remember(null);
    mark('data-sight', 'back');
  });

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
  pressed('send', function (result) {
    var message = { gongji: 'result', result: JSON.parse(result) };
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
