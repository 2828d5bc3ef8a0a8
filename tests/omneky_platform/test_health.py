from django.core.files.storage import default_storage


def test_a_living_process_asks_nothing_of_anyone(client, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        assert client.get("/health/live").json() == {"status": "ok"}


def test_ready_names_its_parts_and_leaves_nothing_behind(client, db):
    response = client.get("/health/ready")
    assert response.status_code == 200
    assert response.json() == {
        "status": "ok",
        "checks": {"database": "ok", "queue": "ok", "storage": "ok"},
    }
    assert default_storage.listdir("health") == ([], [])


def test_storage_that_cannot_be_written_is_not_ready(client, db, settings, tmp_path):
    (tmp_path / "file").write_text("")
    settings.MEDIA_ROOT = tmp_path / "file" / "below"
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response["Retry-After"] == "5"
    assert response.json()["checks"] == {
        "database": "ok",
        "queue": "ok",
        "storage": "unavailable",
    }
