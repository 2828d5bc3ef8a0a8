import pytest
from django.core.exceptions import ImproperlyConfigured

from omneky_platform.database import connection_settings
from omneky_platform.env import Environment, variables


def test_values_are_read_as_their_types(tmp_path):
    env = Environment(
        {"A": " x ", "ON": "Yes", "OFF": "0", "N": "7", "L": "a, b,,c", "P": "80,8080", "E": ""}
    )
    assert env.text("A") == "x"
    assert (env.boolean("ON", default=False), env.boolean("OFF", default=True)) == (True, False)
    assert env.boolean("E", default=True)
    assert env.integer("N", 1) == 7
    assert env.integer("MISSING", 1) == 1
    assert env.items("L") == ("a", "b", "c")
    assert env.ports("P") == (80, 8080)
    assert env.path("MISSING", tmp_path) == tmp_path


@pytest.mark.parametrize(
    "read",
    [
        lambda env: env.boolean("SECRET", default=True),
        lambda env: env.integer("SECRET", 1),
        lambda env: env.ports("SECRET"),
        lambda env: env.choice("SECRET", "a", ("a", "b")),
    ],
)
def test_a_wrong_value_is_named_and_not_shown(read):
    with pytest.raises(ImproperlyConfigured, match="SECRET") as raised:
        read(Environment({"SECRET": "hunter2"}))
    assert "hunter2" not in str(raised.value)


def test_numbers_have_bounds():
    with pytest.raises(ImproperlyConfigured, match="from 1 to 5"):
        Environment({"N": "6"}).integer("N", 1, least=1, most=5)


def test_the_process_wins_over_the_file(tmp_path):
    file = tmp_path / ".env"
    file.write_text("# comment\n\nA=1\nB='two words'\nC=x=y\n")
    assert variables({"A": "9"}, file) == {"A": "9", "B": "two words", "C": "x=y"}
    assert variables({}, tmp_path / "missing") == {}
    file.write_text("A=1\nnonsense\n")
    with pytest.raises(ImproperlyConfigured, match="line 2"):
        variables({}, file)


def test_a_database_url_is_taken_apart(tmp_path):
    found = connection_settings(
        "postgresql://me:p%40ss@db.example:6543/ads?sslmode=require", directory=tmp_path, max_age=60
    )
    assert (found["USER"], found["PASSWORD"], found["HOST"]) == ("me", "p@ss", "db.example")
    assert (found["PORT"], found["NAME"], found["CONN_MAX_AGE"]) == ("6543", "ads", 60)
    assert found["OPTIONS"]["sslmode"] == "require"


@pytest.mark.parametrize("url", ["mysql://a@b/c", "postgresql://host", "nonsense"])
def test_another_database_is_refused(url, tmp_path):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        connection_settings(url, directory=tmp_path, max_age=0)


def test_without_a_url_the_embedded_server_is_used(tmp_path):
    found = connection_settings("", directory=tmp_path, max_age=0)
    assert found["ENGINE"] == "omneky_platform.embedded"
    assert found["EMBEDDED_DIRECTORY"] == str(tmp_path)
