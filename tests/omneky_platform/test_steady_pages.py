"""However many jobs there are, a page asks the same number of questions and stays light."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.furnished import furnish, multiply
from bench.tour import STAFF_STOPS, STOPS, VISITOR, people

LIGHT = 100_000
PAGES = [one for one in (*STOPS, *STAFF_STOPS) if one.act is None and one.status == 200]
# The staff's list of jobs has a page of 25 rows, so it is full at 50 only.
MOST_QUERIES = 16


@pytest.mark.django_db(transaction=True)
def test_queries_do_not_grow_with_jobs_and_no_page_is_heavy(client):
    made = furnish(ratios=("300x250",))
    who = people(made)
    multiply(made, 10)
    few = {stop.name: asked(client, stop, made, who) for stop in PAGES}
    multiply(made, 40)
    many = {stop.name: asked(client, stop, made, who) for stop in PAGES}
    assert {name: (few[name], count) for name, count in many.items() if count > few[name]} == {}
    assert {name: count for name, count in many.items() if count > MOST_QUERIES} == {}


def asked(client, stop, made, who):
    """How many queries the page takes, on its second visit."""
    client.logout()
    if stop.who != VISITOR:
        client.force_login(who[stop.who])
    address = stop.address(made)
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    assert answer.status_code in {200, 302}, stop.name
    if not stop.view.startswith("admin:"):
        assert len(answer.content) < LIGHT, stop.name
    return len(queries)
