"""The staff's first page tells what waits, for how long, what failed and what was slow."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from jobs import lifecycle
from jobs.lifecycle import Fault
from jobs.models import Job, JobEvent
from jobs.services import job_cancel, job_submit
from jobs.staff_figures import figures
from tests.jobs.requests import example

pytestmark = pytest.mark.django_db


def submitted(caller):
    return job_submit(workspace=caller.workspace, request=example()).job


def told():
    return {one.title: (one.value, one.told, one.alarming) for one in figures(timezone.now())}


def test_an_idle_platform_says_so():
    assert told() == {
        "Waiting": ("0", "0 being made", False),
        "Oldest waiting": ("–", "Nothing waits", False),
        "Failed in 24 hours": ("0.0 %", "0 of 0 ended", False),
        "Slowest step": ("–", "No job ran in 24 hours", False),
        "Callbacks tried again": ("0", "not taken by their receivers yet", False),
    }


def test_queue_failures_and_slowest_step_are_counted(caller):
    old, failed, cancelled = (submitted(caller) for _ in range(3))
    Job.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(minutes=75))
    lifecycle.fail(lifecycle.claim(failed.pk, worker="w"), Fault("internal_error", "Sorry."))
    job_cancel(job=cancelled)
    started = JobEvent.objects.filter(job=failed, attempt=1).earliest("id").at
    JobEvent.objects.create(
        job=failed, attempt=1, name="step", message="made 1:1", at=started + timedelta(seconds=95)
    )
    found = told()
    assert found["Waiting"] == ("1", "0 being made", False)
    assert found["Oldest waiting"][0] == "1 h 15 min"
    assert found["Oldest waiting"][2]
    assert found["Failed in 24 hours"] == ("50.0 %", "1 of 2 ended", True)
    assert found["Slowest step"][0].startswith("1 min 3")
    assert found["Slowest step"][1] == "until “Made 1:1”"


def test_only_staff_who_may_see_jobs_see_the_figures(client, caller):
    submitted(caller)
    client.force_login(User.objects.create_superuser("staff@example.com", "x"))
    assert "Oldest waiting" in client.get("/admin/").content.decode()
    helper = User.objects.create_user("helper@example.com", "x", is_staff=True)
    client.force_login(helper)
    assert "Oldest waiting" not in client.get("/admin/").content.decode()


def test_a_page_that_saves_nothing_has_no_button_for_it(client, caller):
    client.force_login(User.objects.create_superuser("staff@example.com", "x"))
    page = client.get(f"/admin/jobs/job/{submitted(caller).pk}/change/").content.decode()
    assert 'name="_save"' not in page
    assert 'name="_continue"' not in page
