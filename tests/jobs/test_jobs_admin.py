"""Staff find a job, see all of it on one page, and act; every act is in the audit log."""

from __future__ import annotations

import pytest

from accounts.models import AuditEvent, User
from jobs import lifecycle
from jobs.lifecycle import Fault
from jobs.models import Creative, Job
from jobs.services import job_submit
from tests.factories import make_member
from tests.jobs.requests import example

pytestmark = pytest.mark.django_db

LIST = "/admin/jobs/job/"


@pytest.fixture
def staff(client):
    client.force_login(User.objects.create_superuser("staff@example.com", "x"))
    return client


@pytest.fixture
def job(caller):
    job = job_submit(workspace=caller.workspace, request=example()).job
    claim = lifecycle.claim(job.pk, worker="w")
    lifecycle.fail(claim, Fault("internal_error", "Sorry."), traceback="ZeroDivisionError: x")
    return job


def act(staff, name, job):
    return staff.post(LIST, {"action": name, "_selected_action": [str(job.pk)]})


@pytest.mark.parametrize(
    "query", ["{id}", "Acme", "exampleskincare.com/webhooks", "www.exampleskin"]
)
def test_a_job_is_found_by_id_workspace_and_url(staff, job, query):
    page = staff.get(LIST, {"q": query.format(id=job.pk)}).content.decode()
    assert str(job.pk) in page


def test_another_search_finds_nothing(staff, job):
    assert str(job.pk) not in staff.get(LIST, {"q": "nowhere.example"}).content.decode()


def test_one_page_holds_request_timeline_pictures_and_traceback(staff, job):
    Creative.objects.create(
        job=job, position=0, aspect_ratio="1:1", width=10, height=10, format="png", bytes=1,
        sha256="0" * 64, file="ads/a.png", thumbnail="ads/a.webp", alt_text="An ad",
    )  # fmt: skip
    page = staff.get(f"{LIST}{job.pk}/change/").content.decode()
    for text in ("ZeroDivisionError", "Brighter skin", "accepted", "ads/a.webp", "msg_"):
        assert text in page, text


def test_retry_cancel_and_resend_act_and_are_audited(staff, job):
    act(staff, "resend_callback", job)
    act(staff, "retry", job)
    job.refresh_from_db()
    assert job.status == "PENDING"
    act(staff, "cancel", job)
    job.refresh_from_db()
    assert job.error_code == "cancelled"
    acts = AuditEvent.objects.filter(target=str(job.pk)).order_by("pk")
    assert [one.action for one in acts] == ["job.resend_callback", "job.retry", "job.cancel"]
    assert {one.actor.email for one in acts} == {"staff@example.com"}


def test_an_act_that_is_refused_changes_nothing(staff, job):
    Job.objects.filter(pk=job.pk).update(status="SUCCESS")
    act(staff, "cancel", job)
    job.refresh_from_db()
    assert job.status == "SUCCESS"
    assert not AuditEvent.objects.filter(action="job.cancel").exists()


def test_members_do_not_see_the_staff_pages(client, caller, job):
    client.force_login(make_member(caller.workspace))
    assert client.get(f"{LIST}{job.pk}/change/").status_code == 302
