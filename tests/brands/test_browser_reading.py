"""Script-built pages in a real Chromium: what it shows, and every way out that it is denied."""

# ruff: noqa: E501 - pages as they come

import http.server
import shutil
import socket
import threading
import time

import pytest

from brands.browser import BrowserError, rendered
from brands.site import read_brand_page
from tests.brands.local_site import served

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")

SHELL = """<!doctype html><html lang="en"><head><title>Voltry</title></head>
<body><div id="root"></div><script src="/app.js"></script></body></html>"""
APP = """
const sheet = document.head.appendChild(document.createElement('style')).sheet;
sheet.insertRule('body{font-family:Sora,sans-serif;background:#fff;color:#15202b}');
sheet.insertRule('.cta{background:#00a86b;color:#fff}');
sheet.insertRule('.foot{background:#15202b;color:#fff}');
fetch('/copy.json').then(answer => answer.json()).then(copy => {
  document.getElementById('root').innerHTML = '<header><a href="/"><img src="/voltry-logo.svg" alt="Voltry"></a></header>'
    + '<main><h1>' + copy.headline + '</h1><p>' + copy.text + '</p><a class="cta" href="/get">Get Voltry</a></main>'
    + '<footer class="foot"><p>' + copy.text + '</p></footer>';
});"""
COPY = '{"headline": "Your car, charged by wind", "text": "Plug in at six, drive at seven."}'
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#00A86B" d="M0 0h9v9z"/></svg>'
SITE = {"/index.html": SHELL, "/app.js": APP, "/copy.json": COPY, "/voltry-logo.svg": LOGO}


@pytest.fixture
def forbidden():
    """A listener that nothing may reach: not among the allowed ports of this machine."""
    reached = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            reached.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args):
            pass

    class Server(http.server.ThreadingHTTPServer):
        def get_request(self):
            reached.append("connection")
            return super().get_request()

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server.server_port, reached
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_script_built_page_is_read_as_it_is_shown(settings):
    settings.PAGE_BROWSER = CHROMIUM
    with served(SITE) as (url, asked):
        reading = read_brand_page(f"{url}/")
    assert reading.headlines == ("Your car, charged by wind",)
    assert [color.code for color in reading.colors[:2]] == ["#00A86B", "#15202B"]
    assert reading.fonts == ("Sora",)
    assert reading.logos[0].url.endswith("/voltry-logo.svg")
    assert reading.calls_to_action == ("Get Voltry",)
    assert reading.warnings == ()
    assert "/copy.json" in asked


def test_without_the_setting_no_script_runs_and_the_customer_is_told(settings):
    settings.PAGE_BROWSER = ""
    with served(SITE) as (url, asked):
        reading = read_brand_page(f"{url}/")
    assert "/app.js" not in asked
    assert reading.headlines == ()
    assert reading.warnings[-1].startswith("The page is built by scripts")


def test_a_browser_that_is_not_there_is_a_warning(settings):
    settings.PAGE_BROWSER = "/nowhere/chromium"
    with served(SITE) as (url, _):
        reading = read_brand_page(f"{url}/")
    assert reading.name == "Voltry"
    assert reading.warnings[0] == "The page could not be shown in a browser."


def test_no_request_of_the_page_reaches_a_forbidden_place(forbidden):
    port, reached = forbidden
    there = f"127.0.0.1:{port}"
    page = f"""<!doctype html><html><head><title>Trap</title>
    <link rel="preconnect" href="http://{there}"><link rel="dns-prefetch" href="http://{there}">
    <link rel="prefetch" href="http://{there}/prefetch"><link rel="stylesheet" href="http://{there}/a.css">
    <script src="http://{there}/a.js"></script></head><body><img src="http://{there}/a.png">
    <iframe src="http://{there}/frame"></iframe><video src="http://{there}/v.mp4" autoplay></video>
    <form id="f" method="post" action="http://{there}/post" target="other"></form>
    <script>
    const tries = [];
    const note = text => document.body.setAttribute('data-tries', (tries.push(text), tries.join(' ')));
    fetch('http://{there}/fetch').then(() => note('fetch'), () => note('no-fetch'));
    fetch('http://{there}/blind', {{mode: 'no-cors'}}).then(() => note('blind'), () => note('no-blind'));
    try {{ navigator.sendBeacon('http://{there}/beacon', 'x'); }} catch (error) {{}}
    try {{ new WebSocket('ws://{there}/socket').onopen = () => note('socket'); }} catch (error) {{}}
    try {{ window.open('http://{there}/popup'); }} catch (error) {{}}
    try {{ document.getElementById('f').submit(); }} catch (error) {{}}
    note(typeof RTCPeerConnection === 'undefined' ? 'no-rtc' : 'rtc');
    navigator.serviceWorker && navigator.serviceWorker.register('/sw.js').then(() => note('worker'), () => note('no-worker'));
    new Worker(URL.createObjectURL(new Blob(['fetch("http://{there}/worker")'])));
    </script><h1>Trap</h1></body></html>"""
    with served({"/index.html": page, "/sw.js": "self.x = 1"}) as (url, asked):
        shown = rendered(f"{url}/", executable=CHROMIUM, seconds=6).decode()
    assert "no-fetch" in shown
    assert "no-blind" in shown
    assert "no-rtc" in shown
    assert reached == []
    assert set(asked) <= {"/", "/sw.js"}


def test_a_page_that_leads_away_is_not_followed_to_a_forbidden_place(forbidden):
    port, reached = forbidden
    page = f'<script>location = "http://127.0.0.1:{port}/inner"</script><h1>Here</h1>'
    with served({"/index.html": page}) as (url, _), pytest.raises(BrowserError) as failed:
        rendered(f"{url}/", executable=CHROMIUM, seconds=5)
    assert failed.value.message == ("The page led its browser away to an address that was refused.")
    assert reached == []


def test_the_page_itself_may_not_be_a_forbidden_place(forbidden):
    port, reached = forbidden
    with pytest.raises(BrowserError) as failed:
        rendered(f"http://127.0.0.1:{port}/", executable=CHROMIUM, seconds=5)
    assert "refused" in failed.value.message
    assert reached == []


def test_a_page_that_never_rests_is_taken_as_it_is_in_time():
    page = """<h1>Busy</h1><script>
    setInterval(() => fetch('/tick.json?' + Math.random()).catch(() => {}), 20);
    </script>"""
    with served({"/index.html": page, "/tick.json": "{}"}) as (url, asked):
        started = time.monotonic()
        shown = rendered(f"{url}/", executable=CHROMIUM, seconds=3).decode()
        took = time.monotonic() - started
    assert "Busy" in shown
    assert took < 8
    assert len(asked) <= 81


def test_a_script_that_spins_does_not_hold_the_reader():
    page = "<h1>Spin</h1><script>while (true) {}</script>"
    with served({"/index.html": page}) as (url, _):
        started = time.monotonic()
        with pytest.raises(BrowserError):
            rendered(f"{url}/", executable=CHROMIUM, seconds=2)
        assert time.monotonic() - started < 10


def test_nothing_of_this_machine_listens_at_the_proxys_address():
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", 9)) != 0
