"""Settings of an S3 bucket -> the STORAGES entry that keeps files private behind expiring links."""

from __future__ import annotations

from typing import Any


def s3_storage(
    bucket: str,
    *,
    endpoint_url: str = "",
    region: str = "",
    access_key: str = "",
    secret_key: str = "",
    link_seconds: int,
) -> dict[str, Any]:
    """For any service that speaks S3; empty texts leave the choice to the client's own rules."""
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": endpoint_url or None,
            "region_name": region or None,
            "access_key": access_key or None,
            "secret_key": secret_key or None,
            "default_acl": None,  # private, as the bucket is
            "querystring_auth": True,
            "querystring_expire": link_seconds,
            "file_overwrite": True,  # names carry a hash of the content
        },
    }
