import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from pathlib import Path
import psycopg
from omneky_platform.database import embedded_start
host = embedded_start(Path(sys.argv[1]))
with psycopg.connect(host=str(host), user="postgres", dbname="postgres") as connection:
    print(connection.execute("SELECT 40 + 2").fetchone()[0])
"""


def _run(directory: Path) -> str:
    root = Path(__file__).parents[2]
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", SCRIPT, str(directory)],
        check=True,
        capture_output=True,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    return done.stdout.strip()


def test_the_server_starts_when_needed_and_stops_with_its_last_user(tmp_path_factory):
    directory = tmp_path_factory.mktemp("pg") / "data"
    assert _run(directory) == "42"
    assert not (directory / "postmaster.pid").exists()
    # What a killed machine leaves behind: a pid that is by now somebody else's, and a dead user.
    (directory / "postmaster.pid").write_text(f"{os.getpid()}\nhalf")
    (directory / ".handle_pids.json").write_text("[999999999]")
    assert _run(directory) == "42"
    assert not (directory / "postmaster.pid").exists()
