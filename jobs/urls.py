"""Addresses of the jobs app: the API of the contract, and the pages about its ads."""

from django.urls import path

from jobs import api, pages, playground

app_name = "jobs"
urlpatterns = [
    path("create_image_ad_async", api.CreateImageAd.as_view(), name="create"),
    path("jobs", api.JobList.as_view(), name="list"),
    path("jobs/<uuid:job_id>", api.JobDetail.as_view(), name="job"),
    path("jobs/<uuid:job_id>/cancel", api.JobCancel.as_view(), name="cancel"),
    path("jobs/<uuid:job_id>/events", api.JobEvents.as_view(), name="events"),
    path("jobs/<uuid:job_id>/bundle", api.JobBundle.as_view(), name="bundle"),
    path("placements", api.PlacementList.as_view(), name="placements"),
    path("ads/", pages.gallery, name="gallery"),
    path("ads/<uuid:job_id>/", pages.ad, name="ad"),
    path("ads/<uuid:job_id>/progress", pages.ad_progress, name="ad-progress"),
    path("ads/<uuid:job_id>/pictures", pages.ad_pictures, name="ad-pictures"),
    path("ads/<uuid:job_id>/request.json", pages.ad_request, name="ad-request"),
    path("ads/<uuid:job_id>/bundle", pages.ad_bundle, name="ad-bundle"),
    path("ads/<uuid:job_id>/cancel", pages.ad_cancel, name="ad-cancel"),
    path("ads/<uuid:job_id>/retry", pages.ad_retry, name="ad-retry"),
    path("ads/<uuid:job_id>/resend", pages.ad_resend, name="ad-resend"),
    path("playground/", playground.playground, name="playground"),
    path("playground/call", playground.playground_call, name="playground-call"),
    path("playground/upload/<slug:kind>", playground.playground_upload, name="playground-upload"),
]
