import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./page";

export interface Load {
  perSecond: number;
  p99: number;
}

/** So many connections ask for one page over and over, each waiting for the whole answer before it asks again. */
export async function load(
  url: string,
  headers: Record<string, string>,
  connections: number,
  seconds: number,
): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const taken: number[] = [];
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      const started = performance.now();
      http
        .get(url, { agent, headers }, (answer) => {
          answer.on("error", reject);
          answer.on("end", () => {
            taken.push(performance.now() - started);
            if (answer.statusCode === 200) resolve();
            else reject(new Error(`${url} gave ${answer.statusCode}.`));
          });
          answer.resume();
        })
        .on("error", reject);
    });
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) await ask();
    }),
  );
  const lasted = (performance.now() - began) / 1000;
  agent.destroy();
  taken.sort((a, b) => a - b);
  return { perSecond: taken.length / lasted, p99: taken[Math.ceil(taken.length * 0.99) - 1] ?? Number.NaN };
}

/** Nothing but Node: the same bytes out of memory, in a process of its own as the product has one. */
const BARE = `
const body = require("node:fs").readFileSync(process.argv[1]);
const headers = { "content-type": "text/html; charset=utf-8", "content-length": body.length };
require("node:http").createServer((_, answer) => { answer.writeHead(200, headers); answer.end(body); })
  .listen(Number(process.argv[2]), "127.0.0.1", () => process.stdout.write("ready"));`;

export async function withBareServer<T>(body: string, work: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "capstan-bare-"));
  const file = path.join(folder, "page.html");
  writeFileSync(file, body);
  const port = await freePort();
  const child = spawn(process.execPath, ["-e", BARE, file, String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.once("data", () => resolve());
      child.once("exit", () => reject(new Error("The bare server did not start.")));
    });
    return await work(`http://127.0.0.1:${port}/`);
  } finally {
    child.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}
