"""The whole platform on this machine: one request in, its pictures and their page out.

Starts the embedded PostgreSQL, the web server and the worker, serves the example brand's site,
sends the documented request, polls, checks the signed callback, saves the pictures, and ends all
that it started. Run it with ``make demo``.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import sys
import threading
import time
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from omneky_platform.serving import (  # noqa: E402 - the path comes first
    ended_by_signals,
    free_port,
    running,
    web_command,
    worker_command,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EMAIL = "demo@example.com"
START_SECONDS = 60
JOB_SECONDS = 180


@dataclass
class Mailbox:
    """What the callback's receiver got: headers and body of each message."""

    messages: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)


class QuietSite(SimpleHTTPRequestHandler):
    """Serves the example site without a line per request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


class Receiver(BaseHTTPRequestHandler):
    """Takes callbacks as a customer's server would."""

    mailbox: Mailbox

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.send_response(204)
        self.end_headers()
        self.mailbox.messages.append(({k.lower(): v for k, v in self.headers.items()}, body))
        self.mailbox.arrived.set()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


@contextlib.contextmanager
def served(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """Serve on a free port while the block lasts; yields the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def example_request(site: str, receiver: str) -> dict[str, Any]:
    """Return the request of the API's documentation, with the example site's addresses."""
    return {
        "brand_data": {
            "brand_url": site,
            "brand_images": [
                {
                    "image_url": f"{site}/assets/logo.png",
                    "description": "Primary brand logo",
                    "labels": ["logo"],
                }
            ],
            "fonts": ["Inter", "DM Sans"],
            "color_swatches": [
                {"hexcode": "#322996", "label": "Brand Indigo"},
                {"hexcode": "#D4384F", "label": "Brand Red"},
            ],
        },
        "product_metadata": {
            "product_url": f"{site}/products/vitamin-c-serum.html",
            "product_images": [
                {
                    "image_url": f"{site}/assets/serum-front.jpg",
                    "description": "Vitamin C serum, front label",
                    "labels": ["front view"],
                }
            ],
        },
        "ad_copies": [
            {"copy_text": "Brighter skin in 14 days", "copy_type": "headline"},
            {"copy_text": "Dermatologist tested, vegan formula", "copy_type": "subheadline"},
            {"copy_text": "Shop Now", "copy_type": "cta"},
        ],
        "generation_metadata": {
            "aspect_ratios": ["1:1", "4:5"],
            "reference_layouts": [],
            "user_direction": "Bright, clean studio lighting with the serum bottle centered.",
        },
        "callback_url": f"{receiver}/webhooks/omneky",
    }


def call(url: str, key: str = "", body: dict[str, Any] | None = None) -> tuple[int, bytes]:
    """Send one plain HTTP request; return its status and body."""
    headers = {"Content-Type": "application/json"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    data = None if body is None else json.dumps(body).encode()
    request = Request(url, data=data, headers=headers)  # noqa: S310 - our own http addresses
    try:
        with urlopen(request, timeout=60) as response:  # noqa: S310
            return response.status, response.read()
    except HTTPError as error:
        with error:
            return error.code, error.read()


def set_up() -> tuple[str, str, str, tuple[str, ...]]:
    """Migrate, then return an API key, a login's password, a workspace and its callback secrets."""
    import django  # noqa: PLC0415 - the environment had to be set first
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connections  # noqa: PLC0415

    django.setup()
    call_command("migrate", interactive=False, verbosity=0)

    from accounts.models import Role, User  # noqa: PLC0415 - needs django.setup
    from accounts.services import (  # noqa: PLC0415
        api_key_issue,
        callback_secrets,
        member_invite,
        workspace_create,
    )

    user = User.objects.filter(email=EMAIL).first()
    membership = user.memberships.first() if user else None
    if membership is None:
        workspace = workspace_create(name="Demo")
        membership = member_invite(workspace=workspace, email=EMAIL, role=Role.OWNER)
    workspace, user = membership.workspace, membership.user
    password = secrets.token_urlsafe(9)
    user.set_password(password)
    user.save()
    _, key = api_key_issue(workspace=workspace, name="Demo")
    hooks = callback_secrets(workspace=workspace)
    connections.close_all()
    return key, password, workspace.name, hooks


def wait_until_ready(base: str, children: list[Any]) -> None:
    """Return when the platform can take work; raise when it cannot within a minute."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        for child in children:
            if child.process.poll() is not None:
                raise SystemExit(f"The {child.name} process ended before it was ready.")
        with contextlib.suppress(OSError):
            if call(f"{base}/health/ready")[0] == 200:
                return
        time.sleep(0.2)
    raise SystemExit(f"The web server was not ready within {START_SECONDS} seconds.")


def watch(base: str, key: str, job_id: str) -> dict[str, Any]:
    """Poll the job as a customer would and tell each change; return its last state."""
    started, told = time.monotonic(), ""
    while time.monotonic() - started < JOB_SECONDS:
        job = json.loads(call(f"{base}/jobs/{job_id}", key)[1])
        if job["status"] != told:
            told = job["status"]
            print(f"  {time.monotonic() - started:5.1f} s  {told}", flush=True)
        if told in {"SUCCESS", "FAILED"}:
            return job
        time.sleep(0.5)
    raise SystemExit(f"The job did not end within {JOB_SECONDS} seconds.")


def check_callback(mailbox: Mailbox, hooks: tuple[str, ...], job_id: str) -> None:
    """Verify the signature of the callback, as a customer must."""
    from common.signing import verify  # noqa: PLC0415 - needs the path

    if not mailbox.arrived.wait(30):
        raise SystemExit("No callback came within 30 seconds.")
    headers, body = mailbox.messages[0]
    verify(hooks[0], headers, body)
    if json.loads(body)["job_id"] != job_id:
        raise SystemExit("The callback tells of another job.")
    print(f"Callback {headers['webhook-id']}: signature verified, {len(body):,} bytes.")


def save_pictures(response: dict[str, Any], folder: Path) -> None:
    """Download every picture over its signed link."""
    folder.mkdir(parents=True, exist_ok=True)
    for creative in response["creatives"]:
        status, content = call(creative["image_url"])
        if status != 200:
            raise SystemExit(f"A picture's link answered {status}.")
        ratio = creative["aspect_ratio"].replace(":", "x")
        path = folder / f"{ratio}-{creative['variation']}.{creative['format']}"
        path.write_bytes(content)
        size = f"{creative['width']}×{creative['height']}"
        print(f"  {creative['aspect_ratio']:>6}  {size:>11}  {path}")


def main() -> int:
    """Run the demo; return 0 when ads were made."""
    mailbox = Mailbox()
    site_handler = partial(QuietSite, directory=str(ROOT / "examples" / "site"))
    receiver_handler = type("DemoReceiver", (Receiver,), {"mailbox": mailbox})
    with served(site_handler) as site, served(receiver_handler) as receiver:
        port = free_port(8000)
        base = f"http://127.0.0.1:{port}"
        loopback = ",".join(address.rsplit(":", 1)[1] for address in (site, receiver))
        environment = {
            "DJANGO_SETTINGS_MODULE": "omneky_platform.settings",
            "ENVIRONMENT": "development",
            "PUBLIC_URL": base,
            "ALLOWED_HOSTS": "127.0.0.1,localhost",
            "OUTBOUND_LOOPBACK_PORTS": loopback,
            "LOG_LEVEL": "WARNING",
        }
        os.environ.update(environment)
        print("Setting up database, workspace and key ...", flush=True)
        key, password, workspace, hooks = set_up()
        commands = {"web": web_command(f"127.0.0.1:{port}"), "worker": worker_command()}
        with running(commands, environment=environment) as children:
            wait_until_ready(base, children)
            print(f"POST {base}/create_image_ad_async  ({workspace}, {key[:12]}…)")
            status, body = call(
                f"{base}/create_image_ad_async", key, example_request(site, receiver)
            )
            print(f"  {status} {body.decode()}")
            if status != 202:
                return 1
            job_id = json.loads(body)["job_id"]
            job = watch(base, key, job_id)
            if job["status"] != "SUCCESS":
                print(json.dumps(job["response"], indent=2))
                return 1
            check_callback(mailbox, hooks, job_id)
            for warning in job["response"].get("warnings", []):
                print(f"  warning {warning['code']}: {warning['message']}")
            save_pictures(job["response"], ROOT / ".var" / "demo" / job_id)
    print(f"\nTo see them on their page: make up, then open http://127.0.0.1:8000/ads/{job_id}/")
    print(f"Log in as {EMAIL} with the password {password}")
    return 0


if __name__ == "__main__":
    try:
        with ended_by_signals():
            code = main()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)
