"""A step in, how far one is ahead of a steady pace out: one row each, exact across processes.

The generic cell rate algorithm (ITU-T I.371): one may run ahead by a minute's worth of steps, and
pays them back at the steady pace.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from django.db.models import Model

WINDOW = timedelta(minutes=1)

# clock_timestamp is the time of the statement; a transaction's own time would stand still.
# More than a window ahead means that the clock was set back since: what was paid is forgotten.
_PAID = """CASE WHEN pace.paid_until > clock_timestamp() + %(window)s THEN clock_timestamp()
ELSE GREATEST(pace.paid_until, clock_timestamp()) END"""
_TAKE = """
INSERT INTO {table} AS pace ({column}, paid_until)
VALUES (%(key)s, clock_timestamp() + %(step)s)
ON CONFLICT ({column}) DO UPDATE
SET paid_until = {paid} + %(step)s
WHERE {paid} + %(step)s <= clock_timestamp() + %(window)s
RETURNING paid_until, clock_timestamp()
"""


def advance(pace: type[Model], key: int | UUID, *, step: timedelta) -> tuple[bool, timedelta]:
    """Take one step; return whether it fits into the window, and how far ahead one is now.

    ``pace`` is a table of a key and ``paid_until``. A step that does not fit changes nothing.
    """
    table = pace._meta.db_table  # noqa: SLF001 - the table's own name
    column = str(pace._meta.pk.column)  # noqa: SLF001
    times: dict[str, Any] = {"key": key, "step": step, "window": WINDOW}
    with connection.cursor() as cursor:
        cursor.execute(_TAKE.format(table=table, column=column, paid=_PAID), times)
        row: tuple[datetime, datetime] | None = cursor.fetchone()
        if row is not None:
            return True, row[0] - row[1]
        cursor.execute(
            f"SELECT paid_until - clock_timestamp() FROM {table} WHERE {column} = %s",  # noqa: S608
            [key],
        )
        (ahead,) = cursor.fetchone() or (WINDOW,)
    return False, ahead
