import os

import requests

API = "https://api.omneky.com"
HEADERS = {"Authorization": f"Bearer {os.environ['OMNEKY_API_KEY']}"}


def finished(job_id):
    """Wait for the job; each call is held open for up to 30 seconds."""
    while True:
        answer = requests.get(
            f"{API}/jobs/{job_id}", params={"wait": 30}, headers=HEADERS, timeout=60
        )
        if not answer.ok:
            raise SystemExit(answer.json()["detail"])
        job = answer.json()
        if job["status"] in ("SUCCESS", "FAILED"):
            return job


job = finished("8f1d2a3e-9c44-4b77-9e2a-2f0b6a5d11c0")
if job["status"] == "FAILED":
    raise SystemExit(job["response"]["error"]["message"])
for creative in job["response"]["creatives"]:
    print(creative["aspect_ratio"], creative["image_url"])
