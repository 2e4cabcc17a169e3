import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A user that owns nothing: a PostgreSQL server refuses to run as root. */
const NOBODY = 65_534;
const OLDEST = 15;

/** The folder of a PostgreSQL server's programs, the newest of those found; null where there is none. */
export function findPostgres() {
  const packaged = "/usr/lib/postgresql";
  const versions = existsSync(packaged) ? readdirSync(packaged) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(path.delimiter),
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => path.join(packaged, version, "bin")),
  ];
  for (const folder of folders) {
    if (!existsSync(path.join(folder, "initdb")) || !existsSync(path.join(folder, "postgres"))) continue;
    const words = spawnSync(path.join(folder, "postgres"), ["--version"], { encoding: "utf8" }).stdout ?? "";
    if (Number(/\d+/.exec(words)?.[0]) >= OLDEST) return folder;
  }
  return null;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Starts a server that forgets everything; returns its address and how to stop it. */
export async function startPostgres(bin) {
  const folder = mkdtempSync(path.join(tmpdir(), "capstan-postgres-"));
  const asUser = {};
  if (process.getuid?.() === 0) {
    chownSync(folder, NOBODY, NOBODY);
    chmodSync(folder, 0o700);
    Object.assign(asUser, { uid: NOBODY, gid: NOBODY });
  }
  const data = path.join(folder, "data");
  const made = spawnSync(
    path.join(bin, "initdb"),
    ["-D", data, "-U", "capstan", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C"],
    {
      ...asUser,
      cwd: folder,
      encoding: "utf8",
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  const port = await freePort();
  const settings = [
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "max_connections=200",
    "timezone=Asia/Tokyo",
  ];
  const server = spawn(
    path.join(bin, "postgres"),
    [
      "-D",
      data,
      "-k",
      folder,
      "-h",
      "127.0.0.1",
      "-p",
      String(port),
      ...settings.flatMap((setting) => ["-c", setting]),
    ],
    { ...asUser, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  let words = "";
  await new Promise((resolve, reject) => {
    server.stderr.on("data", (chunk) => {
      words += chunk;
      if (words.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`PostgreSQL did not start: ${words}`)));
  });
  return {
    url: `postgresql://capstan@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      // Immediate: there is nothing to keep.
      server.kill("SIGQUIT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
