from datetime import timedelta

import pytest
from django.utils import timezone
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory
from rest_framework.views import APIView

from accounts.authentication import requires_scope
from accounts.models import ApiKey, Workspace
from accounts.services import api_key_revoke
from common.identifiers import BASE62
from tests.factories import make_caller


def _refusal(client, header, status=401):
    response = client.get("/account", headers=header)
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    if status == 401:
        assert response["WWW-Authenticate"] == 'Bearer realm="api"'
    return response.json()["code"]


def test_a_key_finds_its_workspace(client, caller):
    response = client.get("/account", headers=caller.header)
    assert response.status_code == 200
    assert response.json() == {
        "workspace": {"id": str(caller.workspace.pk), "name": "Acme"},
        "api_key": {
            "name": "Test key",
            "scopes": ["ads:write", "ads:read", "brand_kits"],
            "expires_at": None,
        },
        "quota": {"monthly_creatives": 10000, "used": 0, "remaining": 10000},
        "requests_per_minute": 600,
    }


@pytest.mark.parametrize("header", [{}, {"Authorization": ""}, {"Authorization": "Basic YTpi"}])
def test_no_key_is_not_authenticated(client, db, header):
    assert _refusal(client, header) == "not_authenticated"


@pytest.mark.parametrize("text", ["", "abc", "om_live_abc", "om_live_" + "0" * 38])
def test_what_cannot_be_a_key_is_counted_and_not_looked_up(
    client, db, text, django_assert_num_queries
):
    with django_assert_num_queries(1) as asked:
        assert _refusal(client, {"Authorization": f"Bearer {text}"}) == "invalid_api_key"
    assert "wrongkeypace" in asked.captured_queries[0]["sql"]


def test_a_typo_is_counted_and_not_looked_up(client, caller, django_assert_num_queries):
    last = caller.text[-1]
    typo = caller.text[:-1] + BASE62[(BASE62.index(last) + 1) % 62]
    with django_assert_num_queries(1):
        assert _refusal(client, {"Authorization": f"Bearer {typo}"}) == "invalid_api_key"


def test_a_well_formed_unknown_key_is_refused(client, caller):
    ApiKey.objects.filter(pk=caller.key.pk).update(lookup="0000000000")
    assert _refusal(client, caller.header) == "invalid_api_key"


def test_a_known_lookup_with_another_secret_is_refused(client, caller, stranger):
    ApiKey.objects.filter(pk=caller.key.pk).update(digest=stranger.key.digest)
    assert _refusal(client, caller.header) == "invalid_api_key"


def test_a_revoked_key_is_refused_at_the_next_request(client, caller):
    assert client.get("/account", headers=caller.header).status_code == 200
    api_key_revoke(key=caller.key)
    assert _refusal(client, caller.header) == "api_key_revoked"


def test_an_expired_key_is_refused(client, caller):
    ApiKey.objects.filter(pk=caller.key.pk).update(expires_at=timezone.now())
    assert _refusal(client, caller.header) == "api_key_expired"


def test_a_suspended_workspace_is_refused(client, caller):
    Workspace.objects.filter(pk=caller.workspace.pk).update(suspended=True)
    assert _refusal(client, caller.header, 403) == "forbidden"


def test_the_last_use_is_written_at_most_once_a_minute(client, caller):
    client.get("/account", headers=caller.header)
    first = ApiKey.objects.get(pk=caller.key.pk).last_used_at
    client.get("/account", headers=caller.header)
    assert ApiKey.objects.get(pk=caller.key.pk).last_used_at == first
    ApiKey.objects.filter(pk=caller.key.pk).update(last_used_at=first - timedelta(minutes=2))
    client.get("/account", headers=caller.header)
    assert ApiKey.objects.get(pk=caller.key.pk).last_used_at >= first


class _Writing(APIView):
    permission_classes = (requires_scope("ads:write"),)

    def get(self, _request):
        return Response({})


@pytest.mark.parametrize(
    ("scopes", "status"), [(["ads:write"], 200), (["ads:read", "brand_kits"], 403)]
)
def test_a_key_does_what_its_scopes_say(db, scopes, status):
    holder = make_caller(scopes=scopes)
    request = APIRequestFactory().get("/", headers=holder.header)
    response = _Writing.as_view()(request)
    assert response.status_code == status
    if status == 403:
        assert b'"forbidden"' in response.content


def test_neither_key_nor_secret_is_kept_readable(caller):
    row = ApiKey.objects.values().get(pk=caller.key.pk)
    assert caller.text[18:] not in str(row)
    assert "whsec_" not in str(Workspace.objects.values().get(pk=caller.workspace.pk))
