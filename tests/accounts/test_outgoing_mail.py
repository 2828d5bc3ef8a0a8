"""Mail leaves the web request as a row, and the house as a letter, whatever the server does."""

import re
from datetime import timedelta
from pathlib import Path

import allauth
import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts import vault
from accounts.letters import letter
from accounts.models import OutgoingMail, User, Workspace
from accounts.postman import SCHEDULE, Postman, attempt, claim_due
from tests.accounts.mail_server import receiving_mail
from tests.factories import make_user

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-passphrase"
SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.fixture
def server(settings):
    settings.EMAIL_BACKEND = "accounts.mail.Outbox"
    settings.EMAIL_TRANSPORT = SMTP
    settings.EMAIL_HOST, settings.EMAIL_USE_TLS = "127.0.0.1", False
    with receiving_mail() as found:
        settings.EMAIL_PORT = found.port
        yield found


@pytest.fixture(autouse=True)
def _unpaced():
    """A second mail to the same address within three minutes is not sent."""
    cache.clear()
    yield
    cache.clear()


def twice(password):
    return {"password1": password, "password2": password}


def deliver() -> None:
    for due in claim_due():
        attempt(due)


def come_due() -> None:
    OutgoingMail.objects.filter(next_attempt_at__isnull=False).update(
        next_attempt_at=timezone.now() - timedelta(seconds=1)
    )


def sign_up(client):
    return client.post(
        "/accounts/signup/",
        {"workspace": "Glow", "email": "ann@example.com", "password1": PASSWORD},
    )


def test_signing_up_writes_a_row_and_the_worker_sends_it(client, server, settings):
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    assert sign_up(client).status_code == 302
    assert server.messages == []
    row = OutgoingMail.objects.get()
    assert row.state == "waiting"
    assert "confirm-email" not in row.sealed
    assert "confirm-email" in vault.unseal(row.sealed)

    deliver()
    (sent,) = server.messages
    assert sent["To"] == "ann@example.com"
    assert sent["Subject"] == "Welcome to Omneky: confirm your address"
    text = sent.get_body(("plain",)).get_content()
    html = sent.get_body(("html",)).get_content()
    link = re.search(r"Confirm this address: http://testserver(\S+)", text)[1]
    assert f'href="http://testserver{link}"' in html
    row.refresh_from_db()
    assert (row.state, row.sealed, row.attempts_made) == ("sent", "", 1)

    assert client.get(link).status_code == 200
    assert client.post(link).status_code == 302
    assert EmailAddress.objects.get(email="ann@example.com").verified


def test_a_mail_server_that_is_away_breaks_no_sign_up(client, server, settings):
    settings.EMAIL_PORT = 9  # nobody listens
    assert sign_up(client).status_code == 302
    assert Workspace.objects.get().name == "Glow"
    deliver()
    row = OutgoingMail.objects.get()
    assert row.state == "waiting"
    assert row.error.startswith("ConnectionRefusedError")
    wait = (row.next_attempt_at - timezone.now()).total_seconds()
    assert SCHEDULE[0] - 2 < wait <= SCHEDULE[0]

    settings.EMAIL_PORT = server.port
    deliver()  # not due yet
    assert server.messages == []
    come_due()
    deliver()
    assert len(server.messages) == 1
    assert OutgoingMail.objects.get().state == "sent"


def test_a_mail_that_nobody_takes_is_given_up_after_a_day_and_its_text_forgotten(server):
    server.refusing = True
    send_mail("Hello", "Text", None, ["ann@example.com"])
    for _ in range(len(SCHEDULE) + 1):
        come_due()
        deliver()
    row = OutgoingMail.objects.get()
    assert (row.state, row.sealed, row.attempts_made) == ("given up", "", len(SCHEDULE) + 1)
    assert "451" in row.error
    assert 20 * 3600 < sum(SCHEDULE) < 26 * 3600


def test_a_message_keeps_its_id_and_is_not_sent_twice_by_a_late_attempt(server):
    send_mail("Hello", "Text", None, ["ann@example.com"])
    server.refusing = True
    deliver()
    server.refusing = False
    come_due()
    (early,) = claim_due()
    come_due()
    (late,) = claim_due()
    attempt(early)  # its lease ran out: another one has the mail
    assert server.messages == []
    attempt(late)
    attempt(late)
    (sent,) = server.messages
    assert sent["Message-ID"] == f"<{OutgoingMail.objects.get().pk}@localhost>"


def test_a_mail_goes_with_what_it_belongs_to_or_not_at_all(server):
    with transaction.atomic():
        send_mail("Hello", "Text", None, ["ann@example.com"])
        assert OutgoingMail.objects.exists()
        transaction.set_rollback(True)
    assert not OutgoingMail.objects.exists()


def test_old_mail_is_cleared_away_and_a_clock_set_back_holds_nothing_up(server):
    send_mail("Old", "Text", None, ["ann@example.com"])
    deliver()
    OutgoingMail.objects.update(sent_at=F("sent_at") - timedelta(days=8))
    send_mail("New", "Text", None, ["ann@example.com"])
    OutgoingMail.objects.filter(subject="New").update(
        next_attempt_at=timezone.now() + timedelta(days=300)
    )
    deliver()
    assert [row.subject for row in OutgoingMail.objects.all()] == ["New"]
    assert [sent["Subject"] for sent in server.messages] == ["Old", "New"]


def test_a_mail_sealed_with_a_lost_key_is_given_up(server, settings):
    send_mail("Hello", "Text", None, ["ann@example.com"])
    settings.VAULT_KEYS = ("another",)
    deliver()
    assert OutgoingMail.objects.get().state == "given up"
    assert server.messages == []


@pytest.mark.django_db(transaction=True)
def test_the_postman_sends_beside_the_supervisor(server):
    send_mail("Hello", "Text", None, ["ann@example.com"])
    man = Postman()
    man.dispatch()
    man.close()
    assert len(server.messages) == 1
    assert OutgoingMail.objects.get().state == "sent"


LETTERS = sorted(
    path.name.removesuffix("_message.txt")
    for app in ("account", "mfa")
    for path in (Path(allauth.__file__).parent / "templates" / app / "email").glob("*_message.txt")
)
UNUSED = {"login_code", "password_reset_code", "webauthn_added", "webauthn_removed", "base"}


@pytest.mark.parametrize("name", [one for one in LETTERS if one not in UNUSED])
def test_every_letter_is_ours(name):
    facts = {
        "activate_url": "https://ads.example.com/confirm/x",
        "password_reset_url": "https://ads.example.com/reset/x",
        "signup_url": "https://ads.example.com/signup",
        "email": "ann@example.com",
        "from_email": "old@example.com",
        "to_email": "new@example.com",
        "deleted_email": "old@example.com",
        "ip": "198.51.100.7",
        "user_agent": "<b>Browser</b>",
        "timestamp": timezone.now(),
    }
    made = letter(name, facts, to="ann@example.com")
    html = made.alternatives[0][0]
    assert 10 < len(made.subject) < 60
    assert "\n" not in made.subject
    assert "{" not in made.body + html
    assert "<b>" not in html
    for url in re.findall(r"https://\S+", made.body):
        assert f'href="{url}"' in html


def test_changes_to_an_account_are_told_by_mail(client):
    user = make_user("ann@example.com", password=PASSWORD)
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    client.post("/accounts/login/", {"login": user.email, "password": PASSWORD})
    new = "another-long-passphrase"
    answer = client.post("/accounts/password/change/", {"oldpassword": PASSWORD, **twice(new)})
    assert answer.status_code == 302
    assert mail.outbox[-1].subject == "Your Omneky password was changed"
    assert "From 127.0.0.1" in mail.outbox[-1].body


def test_a_reset_tells_known_and_unknown_people_apart_by_mail_only(client):
    user = make_user("ann@example.com", password=PASSWORD)
    answers = [
        client.post("/accounts/password/reset/", {"email": address})
        for address in (user.email, "nobody@example.com")
    ]
    assert [(one.status_code, one["Location"]) for one in answers] == [
        (302, "/accounts/password/reset/done/")
    ] * 2
    assert [one.subject for one in mail.outbox] == [
        "Choose a new password for Omneky",
        "No Omneky account has this address",
    ]
    link = re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1]
    form = client.get(link, follow=True)
    assert "Choose a new password" in form.content.decode()
    new = "another-long-passphrase"
    client.post(form.redirect_chain[-1][0], twice(new))
    assert User.objects.get().check_password(new)
