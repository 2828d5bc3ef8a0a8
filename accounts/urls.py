"""The addresses of workspace settings."""

from __future__ import annotations

from django.urls import path

from accounts import api, pages

app_name = "accounts"
urlpatterns = [
    path("account", api.AccountView.as_view(), name="account"),
    path("settings/api-keys/", pages.api_keys, name="api_keys"),
    path("settings/api-keys/new/", pages.api_key_create, name="api_key_create"),
    path("settings/api-keys/<uuid:key_id>/rotate/", pages.api_key_replace, name="api_key_rotate"),
    path("settings/api-keys/<uuid:key_id>/revoke/", pages.api_key_end, name="api_key_revoke"),
    path("settings/workspace/", pages.workspace_switch, name="workspace_switch"),
]
