import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EnvError, keptSecret, parseEnv } from "~/shared/env.server";

const problemsOf = (source: Record<string, string>): readonly string[] => {
  try {
    parseEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
};

describe("the environment", () => {
  test("has a default for everything", () => {
    expect(parseEnv({})).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      CAPSTAN_URL: "http://127.0.0.1:3000",
      CAPSTAN_DATA: path.resolve("data"),
      CAPSTAN_DEMO: "full",
      hostGiven: false,
    });
  });

  test("takes what is given; an empty variable counts as not given", () => {
    const given = parseEnv({
      HOST: "0.0.0.0",
      PORT: "8080",
      DATABASE_URL: "",
      CAPSTAN_CLOCK: "2026-10-15T09:00:00-05:00",
    });
    expect(given).toMatchObject({ CAPSTAN_URL: "http://localhost:8080", hostGiven: true });
    expect(given.DATABASE_URL).toBeUndefined();
    expect(given.CAPSTAN_CLOCK).toEqual(new Date("2026-10-15T14:00:00Z"));
    expect(parseEnv({ HOST: "::1", PORT: "1" }).CAPSTAN_URL).toBe("http://[::1]:1");
    expect(parseEnv({ CAPSTAN_URL: "https://capstan.example.com/" }).CAPSTAN_URL).toBe(
      "https://capstan.example.com",
    );
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["HOST", "a b"],
    ["DATABASE_URL", "mysql://localhost/a"],
    ["CAPSTAN_URL", "capstan"],
    ["CAPSTAN_SECRET", "short"],
    ["CAPSTAN_CLOCK", "2026-10-15"],
    ["CAPSTAN_CLOCK", "2026-13-45T09:00:00Z"],
    ["CAPSTAN_DEMO", "half"],
    ["SMTP_URL", "localhost:25"],
    ["MAIL_FROM", "a\r\nBcc: b@example.com"],
    ["MAIL_TLS", "maybe"],
    ["MAIL_CA_FILE", "/nowhere/ca.pem"],
    ["MAIL_CONNECTIONS", "0"],
    ["MAIL_PER_MINUTE", "1.5"],
    ["MAIL_PATIENCE", "600"],
    ["TRUSTED_PROXY_HEADER", "x forwarded"],
    ["NODE_ENV", "staging"],
  ])("%s=%j is named, with what is expected", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must be .{8,}\\.$`));
    // A secret or a password must not end up on the screen.
    expect(problems[0]).not.toContain(`"${value}"`);
  });

  test("a signature wants its domain, its name and its key together", () => {
    expect(problemsOf({ MAIL_DKIM_DOMAIN: "example.com" })).toEqual([
      expect.stringMatching(/^MAIL_DKIM_SELECTOR must be given together with/),
      expect.stringMatching(/^MAIL_DKIM_KEY_FILE must be given together with/),
    ]);
    expect(
      problemsOf({
        MAIL_DKIM_DOMAIN: "example.com",
        MAIL_DKIM_SELECTOR: "capstan",
        MAIL_DKIM_KEY_FILE: "/nowhere/key",
      }),
    ).toEqual([expect.stringMatching(/^MAIL_DKIM_KEY_FILE must be a readable file/)]);
  });

  test("tells everything that is wrong at once", () => {
    expect(problemsOf({ PORT: "x", HOST: "a b", CAPSTAN_DEMO: "y" })).toHaveLength(3);
  });

  test("keeps a secret it made, for its owner alone", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "capstan-secret-"));
    const first = keptSecret(folder);
    expect([first.length >= 32, keptSecret(folder)]).toEqual([true, first]);
    expect(statSync(path.join(folder, "secret")).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});
