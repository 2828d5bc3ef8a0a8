"""Staff's view of jobs: find one, see all of it on one page, act on one or many."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.utils.html import format_html, format_html_join
from unfold.admin import ModelAdmin, TabularInline

from accounts.models import User
from accounts.services import audit
from common.errors import PlatformError
from jobs.files import page_link
from jobs.models import CallbackAttempt, CallbackDelivery, Creative, Job, JobEvent, JobStatus
from jobs.ordering import ordered
from jobs.services import job_cancel, job_resend_callback, job_retry

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse
    from django.utils.safestring import SafeString


class ReadOnlyInline(TabularInline):  # type: ignore[misc]
    """Rows that only the platform writes."""

    extra = 0
    can_delete = False
    hide_title = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ANN401, ARG002
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ANN401, ARG002
        return False


class EventInline(ReadOnlyInline):
    """The timeline."""

    model = JobEvent
    fields = ("at", "attempt", "name", "message")
    readonly_fields = fields


class CreativeInline(ReadOnlyInline):
    """The pictures, seen."""

    model = Creative
    fields = ("picture", "aspect_ratio", "variation", "size", "bytes", "layout", "check_levels")
    readonly_fields = fields

    @admin.display(description="Picture")
    def picture(self, creative: Creative) -> SafeString:
        return format_html(
            '<a href="{}"><img src="{}" alt="{}" style="max-height:180px"></a>',
            page_link(str(creative.file.name)),
            page_link(str(creative.thumbnail.name)),
            creative.alt_text,
        )

    @admin.display(description="Size")
    def size(self, creative: Creative) -> str:
        return f"{creative.width} × {creative.height}"

    @admin.display(description="Checks")
    def check_levels(self, creative: Creative) -> SafeString | str:
        lines = ((check["level"], check["code"], check["value"]) for check in creative.noteworthy)
        return format_html_join("", "<div>{}: {} {}</div>", lines) or "all pass"


class DeliveryInline(ReadOnlyInline):
    """The callbacks owed and every attempt at them."""

    model = CallbackDelivery
    fields = ("event", "message_id", "url", "state", "attempts_made", "next_attempt_at", "log")
    readonly_fields = fields

    @admin.display(description="Attempts")
    def log(self, delivery: CallbackDelivery) -> SafeString:
        lines = (
            (one.number, one.started_at, one.status or one.error, one.elapsed_ms, one.answer[:200])
            for one in delivery.attempts.all()
        )
        return format_html_join("", "<div>{}. {}: {} ({} ms) {}</div>", lines)


class Shown(ModelAdmin):  # type: ignore[misc]
    """Rows that the platform writes: staff act from the list, and their page saves nothing."""

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ANN401, ARG002
        return False

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        **options: Any,  # noqa: ANN401 - the admin's own
    ) -> HttpResponse:
        context |= {"show_save": False, "show_save_and_continue": False}
        answer: HttpResponse = super().render_change_form(request, context, **options)
        return answer


@admin.register(Job)
class JobAdmin(Shown):
    """One job on one page."""

    # Unfold writes half a kilobyte around each cell: what is read together shares one.
    list_display = ("id", "workspace", "state", "created_at", "seconds")
    ordering = ("-created_at",)
    list_filter = (
        "status",
        "error_code",
        "created_at",
        ("workspace", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("workspace",)
    date_hierarchy = "created_at"
    list_per_page = 25
    search_fields = (
        "=id",
        "workspace__name",
        "workspace__slug",
        "api_key__lookup",
        "request__brand_data__brand_url",
        "request__product_metadata__product_url",
        "request__callback_url",
    )
    show_full_result_count = False
    actions = ("retry", "cancel", "resend_callback")
    inlines = (EventInline, CreativeInline, DeliveryInline)
    fieldsets = (
        (None, {"fields": (
            "id", "workspace", "api_key", "status", "stage", "error_code", "error_message",
            "error_field", "warnings", "traceback_text",
        )}),
        ("Times and attempts", {"classes": ("collapse",), "fields": (
            "created_at", "started_at", "finished_at", "attempt", "attempt_limit", "lease_until",
            "worker", "idempotency_key",
        )}),
        ("Request", {"classes": ("collapse",), "fields": ("request_text",)}),
        ("Result", {"classes": ("collapse",), "fields": ("result_text",)}),
    )  # fmt: skip
    readonly_fields = tuple(name for _, group in fieldsets for name in group["fields"])

    @admin.display(description="State", ordering="status")
    def state(self, job: Job) -> str:
        """The status, and of what is not done why or how far."""
        said = job.error_code or ("" if job.status == JobStatus.SUCCESS else job.stage)
        again = f" (attempt {job.attempt})" if job.attempt > 1 else ""
        return f"{job.get_status_display()}{': ' if said else ''}{said}{again}"

    @admin.display(description="Took")
    def seconds(self, job: Job) -> str:
        if job.finished_at is None:
            return "–"
        return f"{(job.finished_at - job.created_at).total_seconds():,.1f}\N{NO-BREAK SPACE}s"

    @admin.display(description="Warnings")
    def warnings(self, job: Job) -> SafeString | str:
        lines = (
            (one["code"], one["field"], one["message"]) for one in job.result.get("warnings", ())
        )
        return format_html_join("", "<div>{} {} {}</div>", lines) or "–"

    @admin.display(description="Traceback")
    def traceback_text(self, job: Job) -> SafeString | str:
        return _preformatted(job.traceback) if job.traceback else "–"

    @admin.display(description="Request")
    def request_text(self, job: Job) -> SafeString:
        return _preformatted(
            json.dumps(ordered(job.request), indent=2, ensure_ascii=False)[:50_000]
        )

    @admin.display(description="Result")
    def result_text(self, job: Job) -> SafeString:
        return _preformatted(json.dumps(ordered(job.result), indent=2, ensure_ascii=False)[:50_000])

    @admin.action(description="Try again", permissions=["change"])
    def retry(self, request: HttpRequest, jobs: QuerySet[Job]) -> None:
        self._each(request, jobs, job_retry, "job.retry")

    @admin.action(description="Cancel", permissions=["change"])
    def cancel(self, request: HttpRequest, jobs: QuerySet[Job]) -> None:
        self._each(request, jobs, job_cancel, "job.cancel")

    @admin.action(description="Send the callback again", permissions=["change"])
    def resend_callback(self, request: HttpRequest, jobs: QuerySet[Job]) -> None:
        self._each(request, jobs, job_resend_callback, "job.resend_callback")

    def _each(
        self,
        request: HttpRequest,
        jobs: QuerySet[Job],
        act: Callable[..., object],
        name: str,
    ) -> None:
        """Do it to each, write it into the audit log, and say which were refused."""
        actor = request.user if isinstance(request.user, User) else None
        done = 0
        for job in jobs.select_related("workspace"):
            try:
                act(job=job)
            except PlatformError as refusal:
                self.message_user(request, f"{job.pk}: {refusal.message}", messages.WARNING)
                continue
            audit(workspace=job.workspace, actor=actor, action=name, target=str(job.pk))
            done += 1
        self.message_user(request, f"{name}: {done} done.", messages.SUCCESS)


@admin.register(CallbackDelivery)
class CallbackDeliveryAdmin(Shown):
    """Callbacks across all jobs, to see which receivers are in trouble."""

    list_display = ("message_id", "receiver", "state", "attempts_made", "next_attempt_at", "job")
    list_filter = ("state", "created_at")
    search_fields = ("message_id", "receiver", "=job__id")
    show_full_result_count = False
    fields = (
        "job", "event", "url", "message_id", "state", "attempts_made", "next_attempt_at",
        "created_at", "delivered_at",
    )  # fmt: skip
    readonly_fields = fields

    def get_inlines(self, request: HttpRequest, obj: Any) -> list[type[TabularInline]]:  # noqa: ANN401, ARG002
        return [AttemptInline]


class AttemptInline(ReadOnlyInline):
    """One POST and its answer."""

    model = CallbackAttempt
    fields = ("number", "started_at", "status", "elapsed_ms", "error", "answer")
    readonly_fields = fields


def _preformatted(text: str) -> SafeString:
    return format_html('<pre style="white-space:pre-wrap;max-width:80ch">{}</pre>', text)
