import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LockedError, lockFolder } from "~/store/lock.server";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "capstan-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockFile = () => path.join(folder, "lock");
const write = (owner: object, age = 0) => {
  writeFileSync(lockFile(), JSON.stringify(owner));
  const touched = new Date(Date.now() - age);
  utimesSync(lockFile(), touched, touched);
};

describe("the lock of the data folder", () => {
  test("keeps a second process out and names the first, until that one is gone", async () => {
    const script = `
      const { lockFolder } = await import("./app/store/lock.server.ts");
      lockFolder(${JSON.stringify(folder)});
      console.log("locked");
      setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => other.stdout.once("data", resolve));
    expect(() => lockFolder(folder)).toThrow(LockedError);
    expect(() => lockFolder(folder)).toThrow(`process ${other.pid}`);
    const ended = new Promise((resolve) => other.once("exit", resolve));
    // No chance to clean up.
    other.kill("SIGKILL");
    await ended;
    expect(existsSync(lockFile())).toBe(true);
    lockFolder(folder)();
    expect(existsSync(lockFile())).toBe(false);
  });

  test("is refused within the same process too, and given back", () => {
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(LockedError);
    release();
    lockFolder(folder)();
  });

  test.each([
    ["nobody has that number any more", { pid: 2 ** 22 + 1, started: "x 1", host: hostname() }],
    [
      "another process has that number now",
      { pid: process.pid, started: "an earlier boot 1", host: hostname() },
    ],
    ["it was cut off while it was written", {}],
  ])("is stale when %s", (_, owner) => {
    write(owner);
    const release = lockFolder(folder);
    expect(JSON.parse(readFileSync(lockFile(), "utf8")).pid).toBe(process.pid);
    release();
  });

  test("of another machine holds as long as its heart beats", () => {
    const owner = { pid: 1, started: "x 1", host: "another-machine" };
    write(owner, 1000);
    expect(() => lockFolder(folder)).toThrow(LockedError);
    write(owner, 60_000);
    lockFolder(folder)();
  });
});
