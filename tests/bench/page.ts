import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { BENCH_CLOCK, BENCH_EMAIL, BENCH_PASSWORD } from "./fill";
import { median } from "./table";

export interface PageTime {
  path: string;
  milliseconds: number;
  bytes: number;
}

const PATHS = [
  "/index",
  "/index?from=2025-10&to=2026-09",
  "/index?tier=I&level=DM",
  "/index?stage=Billing&region=North",
  "/",
];
const RUNS = 9;

export const isBuilt = (): boolean => existsSync("build/server/index.js");

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Starts the built server on the filled database and asks for pages as a browser does, whole answers timed at its door. */
export const timePages = (settings: Record<string, string>): Promise<PageTime[]> =>
  withServer(settings, async (base, cookie) => {
    const times: PageTime[] = [];
    for (const path of PATHS) times.push(await timePage(base, path, cookie));
    return times;
  });

/** The built server on the filled database, for as long as the work takes; the cookie is of somebody signed in. */
export async function withServer<T>(
  settings: Record<string, string>,
  work: (base: string, cookie: string) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", "app/server.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      CAPSTAN_DEMO: "off",
      CAPSTAN_CLOCK: BENCH_CLOCK,
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  try {
    await new Promise<void>((resolve, reject) => {
      let output = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (chunk) => {
          output += chunk;
          if (output.includes("Capstan is ready at")) resolve();
        });
      }
      void ended.then(() => reject(new Error(`The server did not start:\n${output}`)));
    });
    return await work(base, await signIn(base));
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

async function signIn(base: string): Promise<string> {
  const answer = await fetch(`${base}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: base, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email: BENCH_EMAIL, password: BENCH_PASSWORD, next: "/" }).toString(),
  });
  if (answer.status !== 302 && answer.status !== 303)
    throw new Error(`Signing in gave ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

async function timePage(base: string, path: string, cookie: string): Promise<PageTime> {
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < RUNS + 3; run += 1) {
    const started = performance.now();
    const answer = await fetch(base + path, {
      headers: { cookie, accept: "text/html", "accept-encoding": "identity" },
    });
    const body = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} gave ${answer.status}.`);
    // The first three warm the server up.
    if (run >= 3) times.push(performance.now() - started);
    bytes = body.length;
  }
  return { path, milliseconds: median(times), bytes };
}
