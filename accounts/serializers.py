"""How an account looks over the API."""

from __future__ import annotations

from rest_framework import serializers


class WorkspaceSerializer(serializers.Serializer[object]):
    """The workspace that a key belongs to."""

    id = serializers.UUIDField()
    name = serializers.CharField()


class AccountKeySerializer(serializers.Serializer[object]):
    """The key that asks."""

    name = serializers.CharField()
    scopes = serializers.ListField(child=serializers.CharField())
    expires_at = serializers.DateTimeField(allow_null=True)


class QuotaSerializer(serializers.Serializer[object]):
    """Creatives of this calendar month (UTC)."""

    monthly_creatives = serializers.IntegerField()
    used = serializers.IntegerField()
    remaining = serializers.IntegerField()


class AccountSerializer(serializers.Serializer[object]):
    """Who is asking, and what is left."""

    workspace = WorkspaceSerializer()
    api_key = AccountKeySerializer()
    quota = QuotaSerializer()
    requests_per_minute = serializers.IntegerField()
