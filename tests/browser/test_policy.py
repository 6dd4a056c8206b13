"""The policy of a page in a real browser: what somebody might have slipped into it does nothing."""

SLIPPED_IN = """async () => {
    await new Promise(done => setTimeout(done, 50)); // what the test itself calls may use eval
    const refused = [];
    document.addEventListener('securitypolicyviolation', e => refused.push(e.effectiveDirective));
    const add = (name, set) => document.body.appendChild(Object.assign(document.createElement(name), set));
    add('script', {textContent: 'window.ran = "inline"'});
    add('script', {src: 'http://127.0.0.2:9/x.js'});
    add('script', {src: 'data:text/javascript,window.ran = "data"'});
    add('div', {innerHTML: '<img src=x onerror="window.ran = 1">'});
    add('img', {src: 'http://127.0.0.2:9/x.png'});
    add('iframe', {src: 'http://127.0.0.2:9/'});
    add('object', {data: 'http://127.0.0.2:9/'});
    add('base', {href: 'http://127.0.0.2:9/'});
    add('link', {rel: 'stylesheet', href: 'http://127.0.0.2:9/x.css'});
    const form = add('form', {action: 'http://127.0.0.2:9/', method: 'post'});
    form.submit();
    const threw = [];
    const attempt = async (name, act) => { try { await act(); } catch { threw.push(name); } };
    await attempt('eval', () => (0, eval)('window.ran = "eval"'));
    await attempt('Function', () => new Function('window.ran = "Function"')());
    await attempt('fetch', () => fetch('http://127.0.0.2:9/'));
    await attempt('import', () => import('http://127.0.0.2:9/x.js'));
    await attempt('websocket', () => new Promise((done, fail) => {
        const socket = new WebSocket('ws://127.0.0.2:9/');
        socket.onerror = fail;
        socket.onopen = done;
    }));
    navigator.sendBeacon('http://127.0.0.2:9/', 'x');
    await new Promise(done => setTimeout(done, 300));
    return {ran: window.ran ?? null, threw, refused: [...new Set(refused)].sort()};
}"""
REFUSED = {
    "base-uri",
    "connect-src",
    "form-action",
    "frame-src",
    "img-src",
    "object-src",
    "script-src",
    "script-src-attr",
    "script-src-elem",
    "style-src-elem",
}


def test_nothing_that_was_slipped_into_a_page_runs_or_sends_anything(visit):
    seen = visit("/metodologi")
    assert seen.errors == [] and seen.foreign == []
    found = seen.page.evaluate(SLIPPED_IN)
    assert found["ran"] is None
    assert found["threw"] == ["eval", "Function", "fetch", "import", "websocket"]
    assert set(found["refused"]) == REFUSED
    assert seen.page.url.startswith("http://127.0.0.1"), "nor does it lead elsewhere"
