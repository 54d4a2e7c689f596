// <gongji-estimate region="enshi" theme="dark"></gongji-estimate>, after <script src="https://…/element.js" async></script>
{
  const page = new URL('embed/', document.currentScript.src);
  const names = ['region', 'lang', 'theme'];
  customElements.define('gongji-estimate', class extends HTMLElement {
    static get observedAttributes() { return names; }

    connectedCallback() {
      var frame = this._frame = this._frame || document.createElement('iframe');
      var asked = new URLSearchParams({ host: location.origin });
      names.forEach((name) => asked.set(name, this.getAttribute(name) || ''));
      Object.assign(frame, { title: this.title || '医保待遇测算', allow: 'clipboard-write', src: page + '?' + asked });
      frame.style.cssText = 'display:block;width:100%;height:40em;border:0';
      addEventListener('message', this);
      this.appendChild(frame);
    }

    disconnectedCallback() { removeEventListener('message', this); }

    attributeChangedCallback(name, before, value) {
      if (this._frame) this._frame.contentWindow.postMessage({ gongji: name, value }, page.origin);
    }

    handleEvent({ source, origin, data }) {
      if (source !== this._frame.contentWindow || origin !== page.origin || !data) return;
      if (data.gongji === 'height' && data.height > 0) this._frame.style.height = data.height + 'px';
      if (data.gongji === 'result') this.dispatchEvent(new CustomEvent('gongji-result', { bubbles: true, detail: data.result }));
    }
  });
}
