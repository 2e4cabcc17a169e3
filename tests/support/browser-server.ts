import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { STARTS } from "../../app/prepare.mjs";

const execute = promisify(execFile);

export interface CapstanOptions {
  /** The moment the product's clock starts at. */
  clock?: string;
  demo?: "full" | "before-september" | "before-verification" | "off";
  /** The walks change nothing that others read, and so go on with a server that others had before: see browser.ts. */
  shared?: boolean;
  /** More settings, for example SMTP_URL. */
  env?: Record<string, string>;
}

/** A production server with a data folder of its own. */
export interface Capstan {
  url: string;
  data: string;
  /** What it has printed so far. */
  output(): string;
  /** The same data at another moment or with other settings; the address stays. */
  restart(change?: CapstanOptions): Promise<void>;
  /** Stops, lets something happen without a server, starts again. */
  whileStopped<T>(work: () => Promise<T>): Promise<T>;
  /** The same for a program beside the data; what the program printed. */
  runProgram(file: string): Promise<string>;
  /** Whether it was stopped since it began: pages that are open then find their line cut. */
  wasStopped(): boolean;
  /** Ends it at once and forgets its data. */
  stop(): Promise<void>;
}

const PATIENCE = 180_000;

/** The moment at which the demo's figures hold. */
export const DEMO_CLOCK = "2026-10-15T09:00:00-05:00";

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

interface Running {
  child: ChildProcess;
  output(): string;
}

async function run(data: string, port: number, options: CapstanOptions): Promise<Running> {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(
    process.execPath,
    existsSync(STARTS) ? [STARTS] : ["--import", "tsx", "app/server.ts"],
    {
      env: {
        ...(PATH ? { PATH } : {}),
        ...(HOME ? { HOME } : {}),
        ...(TMPDIR ? { TMPDIR } : {}),
        NODE_ENV: "production",
        PORT: String(port),
        CAPSTAN_DATA: data,
        CAPSTAN_DEMO: options.demo ?? "full",
        ...(options.clock ? { CAPSTAN_CLOCK: options.clock } : {}),
        ...options.env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  await new Promise<void>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`Capstan did not get ready:\n${output}`)), PATIENCE);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        if (output.includes("Capstan is ready at")) {
          clearTimeout(tooLate);
          resolve();
        }
      });
    }
    child.once("exit", (code) => {
      clearTimeout(tooLate);
      reject(new Error(`Capstan ended with ${code}:\n${output}`));
    });
  });
  return { child, output: () => output };
}

async function end({ child }: Running, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}

/** Which build this is. */
const buildName = (): string =>
  existsSync("build/stamp")
    ? readFileSync("build/stamp", "utf8")
    : String(statSync("build/server/index.js").mtimeMs);

/** Loading the demo takes its time, so it is done once per build and moment, and copied from then on. */
export async function preparedData(options: CapstanOptions): Promise<string> {
  const key = createHash("sha256").update(
    JSON.stringify([buildName(), options.demo ?? "full", options.clock ?? ""]),
  );
  const cache = path.resolve("node_modules/.cache/capstan/demo");
  const folder = path.join(cache, key.digest("hex").slice(0, 16));
  mkdirSync(cache, { recursive: true });
  while (!existsSync(folder)) {
    if (!takeTurn(`${folder}.turn`)) {
      // Another worker prepares the same: twice the work would take both of them twice as long.
      await pause(500);
      continue;
    }
    const draft = mkdtempSync(path.join(cache, "draft-"));
    try {
      // The settings of one test are not to leak into the copies of others.
      await end(await run(draft, await freePort(), { ...options, env: {} }));
      renameSync(draft, folder);
    } finally {
      rmSync(`${folder}.turn`, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Whose turn it is: a folder can be made by one process alone. One left behind by a killed run counts for nothing. */
function takeTurn(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > PATIENCE) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

export async function startCapstan(options: CapstanOptions = {}): Promise<Capstan> {
  const data = mkdtempSync(path.join(tmpdir(), "capstan-browser-"));
  if (options.demo !== "off") cpSync(await preparedData(options), data, { recursive: true });
  const port = await freePort();
  let running = await run(data, port, options);
  let present = options;
  let wasStopped = false;
  const whileStopped = async <T>(work: () => Promise<T>): Promise<T> => {
    wasStopped = true;
    await end(running);
    try {
      return await work();
    } finally {
      running = await run(data, port, present);
    }
  };
  return {
    url: `http://127.0.0.1:${port}`,
    data,
    output: () => running.output(),
    wasStopped: () => wasStopped,
    whileStopped,
    restart: (change = {}) =>
      whileStopped(async () => {
        present = { ...present, ...change, env: { ...present.env, ...change.env } };
      }),
    runProgram: (file) =>
      whileStopped(async () => {
        const { stdout } = await execute(process.execPath, ["--import", "tsx", file], {
          env: { ...process.env, NODE_ENV: "production", CAPSTAN_DATA: data, DATABASE_URL: "" },
        });
        return stdout;
      }),
    stop: async () => {
      await end(running, "SIGKILL");
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The servers of one worker: that of the file at work, and beside it the one that several files share. */
export class Servers {
  readonly #running = new Map<"own" | "shared", { key: string; capstan: Capstan }>();

  async serve(file: string, world: CapstanOptions): Promise<Capstan> {
    const place = world.shared ? "shared" : "own";
    const key = `${world.shared ? "" : file} ${JSON.stringify(world)}`;
    const present = this.#running.get(place);
    if (present?.key === key) return present.capstan;
    this.#running.delete(place);
    await present?.capstan.stop();
    const capstan = await startCapstan(world);
    this.#running.set(place, { key, capstan });
    return capstan;
  }

  async stop(): Promise<void> {
    for (const { capstan } of this.#running.values()) await capstan.stop();
  }
}
