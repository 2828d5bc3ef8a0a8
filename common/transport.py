"""Plumbing of the one door: a connection to one checked address, under one wall clock."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import time
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from requests.adapters import HTTPAdapter  # noqa: TID251
from requests.structures import CaseInsensitiveDict  # noqa: TID251
from requests_hardened import Config, HTTPSession
from requests_hardened.ip_filter import filter_host
from requests_hardened.ip_filter_adapter import IPFilterAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection  # noqa: TID251
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool  # noqa: TID251

if TYPE_CHECKING:
    import requests  # noqa: TID251

    from common.addresses import IPAddress, Target

CONNECT_SECONDS = 3.0
USER_AGENT = "OmnekyPlatform/1.0 (+image ads)"


class Watch:
    """A wall clock over one whole exchange; at its end every open socket is shut down.

    A socket's own timeout starts anew with every byte, so a server that sends one byte a second
    would never run into it.
    """

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._shut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            for handle in self._sockets:
                handle.close()
            self._sockets.clear()

    @property
    def left(self) -> float:
        """Seconds left; raises TimeoutError when none are."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    @property
    def expired(self) -> bool:
        return time.monotonic() >= self._ends

    def add(self, connection: socket.socket) -> None:
        # A second handle on the same connection: TLS wrapping closes the first one's number.
        handle = socket.socket(fileno=os.dup(connection.fileno()))
        with self._lock:
            self._sockets.append(handle)
        if self.expired:  # the clock ran out while the connection was made
            self._shut()

    def _shut(self) -> None:
        with self._lock:
            for handle in self._sockets:
                with contextlib.suppress(OSError):
                    handle.shutdown(socket.SHUT_RDWR)


current_watch: ContextVar[Watch] = ContextVar("current_watch")


class _WatchedConnection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        connection = super()._new_conn()
        current_watch.get().add(connection)
        return connection


class _WatchedTLSConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        connection = super()._new_conn()
        current_watch.get().add(connection)
        return connection


class _WatchedPool(HTTPConnectionPool):
    ConnectionCls = _WatchedConnection


class _WatchedTLSPool(HTTPSConnectionPool):
    ConnectionCls = _WatchedTLSConnection


class PinnedAdapter(IPFilterAdapter):  # type: ignore[misc]  # the library ships no types
    """requests-hardened's adapter, pinned to an address that was resolved and checked before.

    Its own lookup has no time limit and uses the first address only, so it is given an address
    in numbers; its filter still has its say.
    """

    def __init__(self, target: Target, address: IPAddress) -> None:
        self._target = target
        self._address = address
        super().__init__(is_https_proto=target.scheme == "https", allow_loopback=True)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _WatchedPool, "https": _WatchedTLSPool}

    def build_connection_pool_key_attributes(
        self,
        request: requests.PreparedRequest,
        verify: bool | str,  # noqa: FBT001
        cert: str | tuple[str, str] | None = None,
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        host, pool = HTTPAdapter.build_connection_pool_key_attributes(self, request, verify, cert)
        host_params, pool_params = dict(host), dict(pool)
        target = self._target
        request.headers = CaseInsensitiveDict(request.headers or {})
        request.headers["Host"] = urlsplit(target.url).netloc
        if target.scheme == "https":
            pool_params["assert_hostname"] = target.host
            pool_params["server_hostname"] = target.host
        host_params["port"] = target.port
        host_params["host"] = filter_host(
            str(self._address), target.port, allow_loopback=self._address.is_loopback
        )
        return host_params, pool_params


class Session(HTTPSession):  # type: ignore[misc]  # the library ships no types
    """A session that follows nothing and reads nothing by itself."""

    def __init__(self) -> None:
        super().__init__(
            Config(
                ip_filter_enable=False,  # the pinned adapter is mounted instead
                ip_filter_allow_loopback_ips=False,
                never_redirect=True,
                default_timeout=(CONNECT_SECONDS, CONNECT_SECONDS),
                user_agent_override=USER_AGENT,
            )
        )
        self.trust_env = False  # would send .netrc passwords and obey proxy variables

    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002
        return None  # requests would read a redirect's whole body, without any limit
