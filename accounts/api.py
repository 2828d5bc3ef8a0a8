"""``GET /account``: a key in, its workspace, scopes and what is left of the quota out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.authentication import caller_key
from accounts.serializers import AccountSerializer
from accounts.services import usage_this_month

if TYPE_CHECKING:
    from rest_framework.request import Request


class AccountView(APIView):
    """Any valid key may ask about itself."""

    @extend_schema(
        operation_id="account",
        summary="Read the account",
        tags=["Account"],
        responses=AccountSerializer,
    )
    def get(self, request: Request) -> Response:
        """Tell whose key this is, what it may do, and how much of the month's quota is left."""
        key = caller_key(request)
        used = usage_this_month(workspace=key.workspace)
        quota = key.workspace.monthly_creatives
        answer = AccountSerializer(
            {
                "workspace": key.workspace,
                "api_key": key,
                "quota": {
                    "monthly_creatives": quota,
                    "used": used,
                    "remaining": max(0, quota - used),
                },
                "requests_per_minute": key.workspace.requests_per_minute,
            }
        )
        return Response(answer.data)
