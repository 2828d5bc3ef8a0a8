"""Rows of how a brand looks and speaks: kits, their files, what was last read from their site."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, ClassVar

from django.core.files.storage import default_storage
from django.db import models
from django.utils import timezone

from accounts.models import Workspace

if TYPE_CHECKING:
    from typing import Self


class BrandKitQuerySet(models.QuerySet["BrandKit"]):
    """Kits, always of one workspace."""

    def of(self, workspace: Workspace) -> Self:
        """Only this workspace's kits."""
        return self.filter(workspace=workspace)


class BrandKit(models.Model):
    """One brand of a workspace.

    ``swatches`` is a list of ``{"hexcode": "#RRGGBB", "label": str}``, the brand colour first;
    ``fonts`` a list of family names, that of headings first; ``edited`` names the fields that a
    person set, which reading the site again leaves alone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="brand_kits")
    name = models.CharField(max_length=120)
    website = models.CharField(max_length=2048, blank=True)
    tagline = models.CharField(max_length=300, blank=True)
    description = models.TextField(max_length=2000, blank=True)
    language = models.CharField(max_length=12, blank=True)
    category = models.CharField(max_length=40, blank=True)
    tone = models.JSONField(default=list, blank=True)
    swatches = models.JSONField(default=list, blank=True)
    fonts = models.JSONField(default=list, blank=True)
    headlines = models.JSONField(default=list, blank=True)
    calls_to_action = models.JSONField(default=list, blank=True)
    edited = models.JSONField(default=list, blank=True, editable=False)
    is_default = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[BrandKitQuerySet] = BrandKitQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["-is_default", "name", "created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace"],
                condition=models.Q(is_default=True),
                name="brand_kit_one_default",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AssetKind(models.TextChoices):
    """What a kit's file is used for."""

    LOGO = "logo", "Logo"
    IMAGE = "image", "Picture"
    FONT = "font", "Font"


class AssetOrigin(models.TextChoices):
    """Who put a file there; reading the site again replaces only its own."""

    SITE = "site", "Found on the site"
    UPLOAD = "upload", "Uploaded"


class BrandAsset(models.Model):
    """A file of a kit: pictures as they came, fonts sanitised; ``file`` is its storage name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kit = models.ForeignKey(BrandKit, on_delete=models.CASCADE, related_name="assets")
    kind = models.CharField(max_length=10, choices=AssetKind.choices)
    origin = models.CharField(max_length=10, choices=AssetOrigin.choices)
    file = models.CharField(max_length=300)
    media_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField(help_text="Bytes.")
    sha256 = models.CharField(max_length=64)
    source_url = models.CharField(max_length=4096, blank=True)
    description = models.CharField(max_length=300, blank=True)
    # fonts only; a weight of 0 is that of a variable font
    family = models.CharField(max_length=120, blank=True)
    weight = models.PositiveSmallIntegerField(default=0)
    italic = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["kind", "position", "created_at"]
        constraints = [
            models.UniqueConstraint(fields=["kit", "kind", "sha256"], name="brand_asset_once"),
            models.CheckConstraint(
                condition=models.Q(kind__in=AssetKind.values), name="brand_asset_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.kit_id}"

    @property
    def url(self) -> str:
        """A signed link that runs out."""
        return str(default_storage.url(self.file))

    def data(self) -> bytes:
        """The file's bytes; raises OSError."""
        with default_storage.open(self.file, "rb") as handle:
            return bytes(handle.read())


class SiteSnapshot(models.Model):
    """What was found on a kit's site when it was last read; facts only, no files."""

    kit = models.OneToOneField(BrandKit, on_delete=models.CASCADE, related_name="snapshot")
    url = models.CharField(max_length=4096)
    reading = models.JSONField()
    fetched_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-fetched_at"]

    def __str__(self) -> str:
        return f"{self.url} at {self.fetched_at:%Y-%m-%d %H:%M}"


class CatalogueFamily(models.Model):
    """What an online font catalogue said of one family; shared, since it is public.

    ``catalogue`` is its address, ``name`` the family's name key, ``characters`` the ones that
    were asked for, or empty for the whole family. ``faces`` is a list of ``{"family", "weight",
    "italic", "ranges", "url", "file"}``, empty when the catalogue has no such family; ``file`` is
    a name in the storage, or empty until that part is needed.
    """

    catalogue = models.CharField(max_length=300)
    name = models.CharField(max_length=120)
    characters = models.CharField(max_length=400, blank=True)
    faces = models.JSONField(default=list)
    fetched_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "catalogue families"
        ordering = ["name", "characters"]
        constraints = [
            models.UniqueConstraint(
                fields=["catalogue", "name", "characters"], name="catalogue_family_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} of {self.catalogue}"
