const API = "https://api.omneky.com";

async function finished(jobId) {
  // Each call is held open for up to 30 seconds.
  for (;;) {
    const answer = await fetch(`${API}/jobs/${jobId}?wait=30`, {
      headers: { "Authorization": `Bearer ${process.env.OMNEKY_API_KEY}` },
    });
    if (!answer.ok) throw new Error((await answer.json()).detail);
    const job = await answer.json();
    if (job.status === "SUCCESS" || job.status === "FAILED") return job;
  }
}

const job = await finished("8f1d2a3e-9c44-4b77-9e2a-2f0b6a5d11c0");
if (job.status === "FAILED") throw new Error(job.response.error.message);
for (const creative of job.response.creatives) {
  console.log(creative.aspect_ratio, creative.image_url);
}
