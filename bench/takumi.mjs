// The peer's worker: one JSON line in (an ad as HTML), the milliseconds of draw and encode out.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const load = createRequire(process.argv[2]);
const { Renderer } = load("@takumi-rs/core");
const { fromHtml } = load("@takumi-rs/helpers/html");
const renderer = new Renderer();
for (const path of process.argv.slice(3)) {
  await renderer.registerFont({ name: "Inter", data: readFileSync(path) });
}

for await (const line of createInterface({ input: process.stdin })) {
  const job = JSON.parse(line);
  const images = job.pictures.map((name) => ({
    src: name,
    data: readFileSync(`${job.folder}/${name}`),
    cache: "none",
  }));
  const { node, css } = await fromHtml(job.html); // not timed: a service would build nodes itself
  const start = process.hrtime.bigint();
  const data = await renderer.render(node, {
    css,
    width: job.width,
    height: job.height,
    format: job.format,
    quality: 92,
    dithering: "ordered-bayer",
    images,
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (job.out) writeFileSync(job.out, data);
  process.stdout.write(`${JSON.stringify({ took, size: data.length })}\n`);
}
