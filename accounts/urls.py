"""The addresses of workspace settings."""

from __future__ import annotations

from django.urls import path

from accounts import api, pages, reports, team_pages

app_name = "accounts"
urlpatterns = [
    path("account", api.AccountView.as_view(), name="account"),
    path("settings/api-keys/", pages.api_keys, name="api_keys"),
    path("settings/api-keys/new/", pages.api_key_create, name="api_key_create"),
    path("settings/api-keys/<uuid:key_id>/rotate/", pages.api_key_replace, name="api_key_rotate"),
    path("settings/api-keys/<uuid:key_id>/revoke/", pages.api_key_end, name="api_key_revoke"),
    path("settings/workspace/", pages.workspace_switch, name="workspace_switch"),
    path("settings/workspaces/new/", pages.workspace_open, name="workspace_open"),
    path("settings/members/", team_pages.members, name="members"),
    path("settings/members/<int:member_id>/role/", team_pages.member_role, name="member_role"),
    path("settings/members/<int:member_id>/remove/", team_pages.member_end, name="member_remove"),
    path("settings/members/<int:member_id>/transfer/", team_pages.transfer, name="transfer"),
    path("settings/members/leave/", team_pages.leave, name="leave"),
    path("settings/members/name/", team_pages.rename, name="rename"),
    path(
        "settings/members/invitations/<uuid:invitation_id>/withdraw/",
        team_pages.invitation_end,
        name="invitation_withdraw",
    ),
    path("invitations/<str:token>/", team_pages.invitation, name="invitation"),
    path("settings/usage/", reports.usage, name="usage"),
    path("settings/usage/usage.csv", reports.usage_csv, name="usage_csv"),
    path("settings/callbacks/secret/", reports.secret_reveal, name="secret_reveal"),
    path("settings/callbacks/secret/rotate/", reports.secret_rotate, name="secret_rotate"),
    path("settings/callbacks/test/", reports.callback_try, name="callback_test"),
    path("settings/audit-log/", team_pages.audit_log, name="audit_log"),
]
