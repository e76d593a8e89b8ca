"""What holds for every test: no network beyond this machine, no time limit on an example (machines differ), no home of hers."""

import socket  # noqa: TID251 - to forbid it
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("selfaudit", deadline=None)
settings.load_profile("selfaudit")

_HERE = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def only_here(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and address[0] not in _HERE:
            pytest.fail("a test tried to reach the network")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", only_here)


@pytest.fixture(autouse=True)
def _no_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Her key, decisions and configuration are never those of whoever runs the tests."""
    home: Path = tmp_path_factory.getbasetemp() / "home"
    monkeypatch.setenv("SELFAUDIT_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
