"""Staff's view of people, workspaces, keys, usage and the audit log; every act is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.decorators import secure_admin_login
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.utils.html import format_html
from unfold.admin import ModelAdmin, TabularInline
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from accounts.access import person
from accounts.models import (
    ApiKey,
    AuditEvent,
    Membership,
    OutgoingMail,
    UsageRecord,
    User,
    Workspace,
)
from accounts.services import api_key_issue, api_key_revoke, audit, workspace_create

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.forms import ModelForm
    from django.http import HttpRequest

    Form = ModelForm[Any]

admin.site.unregister(Group)
# Django's own form knows neither a second factor nor a limit on wrong passwords.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]


class ReadOnly(ModelAdmin):  # type: ignore[misc]
    """Rows that nobody may change, staff included."""

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:  # noqa: ARG002
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:  # noqa: ARG002
        return False


@admin.register(User)
class PersonAdmin(UserAdmin, ModelAdmin):  # type: ignore[misc, type-arg]
    """People by address."""

    form = UserChangeForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm
    ordering = ["email"]
    list_display = ["email", "first_name", "last_name", "is_staff", "last_login"]
    search_fields = ["email", "first_name", "last_name"]
    fieldsets = [
        (None, {"fields": ["email", "password"]}),
        ("Person", {"fields": ["first_name", "last_name"]}),
        ("Rights", {"fields": ["is_active", "is_staff", "is_superuser", "user_permissions"]}),
        ("Dates", {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [(None, {"fields": ["email", "password1", "password2"]})]
    readonly_fields = ["last_login", "date_joined"]


class MembershipInline(TabularInline):  # type: ignore[misc]
    """The members of a workspace."""

    model = Membership
    extra = 0
    autocomplete_fields = ["user"]


@admin.register(Workspace)
class WorkspaceAdmin(ModelAdmin):  # type: ignore[misc]
    """Workspaces: limits and suspension."""

    list_display = ["name", "slug", "working", "requests_per_minute", "monthly_creatives"]
    list_filter = ["suspended"]
    search_fields = ["name", "slug", "id", "memberships__user__email"]
    readonly_fields = ["id", "slug", "created_at"]
    fields = [
        "name",
        "suspended",
        "requests_per_minute",
        "monthly_creatives",
        "id",
        "slug",
        "created_at",
    ]
    inlines = [MembershipInline]
    actions = ["suspend", "resume"]

    @admin.display(description="Active", boolean=True, ordering="suspended")
    def working(self, workspace: Workspace) -> bool:
        return not workspace.suspended

    def save_model(self, request: HttpRequest, obj: Workspace, form: Form, change: bool) -> None:  # noqa: FBT001
        if not change:
            made = workspace_create(name=obj.name)
            obj.pk, obj.slug = made.pk, made.slug
            obj.callback_secret, obj.created_at = made.callback_secret, made.created_at
            obj._state.adding = False  # noqa: SLF001 - the service has made the row
        super().save_model(request, obj, form, change)
        audit(
            workspace=obj,
            actor=person(request),
            action="workspace.change",
            target=obj.name,
            details={"fields": list(form.changed_data)},
        )

    @admin.action(description="Suspend", permissions=["change"])
    def suspend(self, request: HttpRequest, queryset: QuerySet[Workspace]) -> None:
        self._set_suspended(request, queryset, suspended=True)

    @admin.action(description="Resume", permissions=["change"])
    def resume(self, request: HttpRequest, queryset: QuerySet[Workspace]) -> None:
        self._set_suspended(request, queryset, suspended=False)

    def _set_suspended(
        self, request: HttpRequest, queryset: QuerySet[Workspace], *, suspended: bool
    ) -> None:
        for workspace in queryset.exclude(suspended=suspended):
            Workspace.objects.filter(pk=workspace.pk).update(suspended=suspended)
            audit(
                workspace=workspace,
                actor=person(request),
                action="workspace.suspend" if suspended else "workspace.resume",
                target=workspace.name,
            )


@admin.register(ApiKey)
class ApiKeyAdmin(ModelAdmin):  # type: ignore[misc]
    """Keys: issued here they are shown once; they can be revoked, never changed."""

    list_display = ["name", "hint", "workspace", "state", "last_used_at", "expires_at"]
    list_filter = ["revoked_at"]
    list_select_related = ["workspace"]
    search_fields = ["name", "lookup", "last_four", "workspace__name", "workspace__id"]
    autocomplete_fields = ["workspace"]
    actions = ["revoke"]

    def get_fields(self, request: HttpRequest, obj: object = None) -> list[str]:  # noqa: ARG002
        if obj is None:
            return ["workspace", "name", "expires_at"]
        return [
            "workspace",
            "name",
            "hint",
            "scopes",
            "state",
            "created_by",
            "created_at",
            "last_used_at",
            "expires_at",
            "revoked_at",
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: object = None) -> list[str]:
        return [] if obj is None else self.get_fields(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:  # noqa: ARG002
        return False  # a revoked key stays as evidence

    def save_model(self, request: HttpRequest, obj: ApiKey, form: Form, change: bool) -> None:  # noqa: ARG002, FBT001
        if change:
            return
        key, text = api_key_issue(
            workspace=obj.workspace,
            name=obj.name,
            expires_at=obj.expires_at,
            created_by=person(request),
        )
        obj.pk, obj.lookup, obj.last_four = key.pk, key.lookup, key.last_four
        messages.warning(
            request,
            format_html("Copy the key now, it is shown this once: <code>{}</code>", text),
        )

    @admin.action(description="Revoke", permissions=["change"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[ApiKey]) -> None:
        done = sum(api_key_revoke(key=key, actor=person(request)) for key in queryset)
        messages.success(request, f"{done} revoked.")


@admin.register(UsageRecord)
class UsageRecordAdmin(ReadOnly):
    """What jobs counted."""

    list_display = ["created_at", "workspace", "creatives", "job_id", "api_key"]
    list_select_related = ["workspace", "api_key"]
    list_filter = ["created_at"]
    search_fields = ["job_id", "workspace__name"]
    date_hierarchy = "created_at"


@admin.register(AuditEvent)
class AuditEventAdmin(ReadOnly):
    """Who did what."""

    list_display = ["created_at", "workspace", "actor", "action", "target"]
    list_select_related = ["workspace", "actor"]
    list_filter = ["action", "created_at"]
    search_fields = ["target", "action", "actor__email", "workspace__name"]
    date_hierarchy = "created_at"


@admin.register(OutgoingMail)
class OutgoingMailAdmin(ReadOnly):
    """What was to be sent and what became of it; what the mails say is never shown."""

    list_display = ["created_at", "recipients", "subject", "state", "attempts_made", "error"]
    list_filter = ["created_at"]
    search_fields = ["recipients", "subject", "error"]
    fields = [
        "recipients",
        "subject",
        "state",
        "created_at",
        "attempts_made",
        "next_attempt_at",
        "sent_at",
        "error",
    ]
