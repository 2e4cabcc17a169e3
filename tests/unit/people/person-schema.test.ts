import { describe, expect, it } from "vitest";
import { deviceWords } from "~/domain/people/device";
import { nearestLocale } from "~/domain/people/locales";
import { newPassword } from "~/domain/people/password.schema";
import { emailField, inviteSchema, nameField, timeZoneField } from "~/domain/people/person.schema";
import { knownTimeZone, listTimeZones } from "~/domain/people/time-zones";
import { setUpSchema, workspaceSchema } from "~/domain/workspace/workspace.schema";

const messages = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map((issue) => issue.message) ?? [];

describe("what people type about themselves", () => {
  it("keeps an address in lower case and refuses what is none", () => {
    expect(emailField.parse("  Mara@Kestrelyn.Example ")).toBe("mara@kestrelyn.example");
    for (const wrong of ["", "mara", "mara@", "a@b\r\nbcc: x@y.z", `${"a".repeat(250)}@x.example`]) {
      expect(emailField.safeParse(wrong).success, wrong).toBe(false);
    }
  });

  it("keeps a name on one line, with its apostrophes, umlauts and HTML as text", () => {
    expect(nameField.parse(" Zoë\u0000 O’Brien\r\n<b>Müller</b> ")).toBe("Zoë O’Brien <b>Müller</b>");
    expect(messages(nameField.safeParse("x".repeat(200_000)))).toEqual(["Keep it to 120 characters."]);
    expect(nameField.safeParse("\u200b ").success).toBe(false);
  });

  it("wants passwords long and not guessed", () => {
    expect(newPassword.safeParse("no sample was lost").success).toBe(true);
    for (const wrong of ["short", "password1234", "aaaaaaaaaaaa", "1234567890", "x".repeat(129)]) {
      expect(newPassword.safeParse(wrong).success, wrong).toBe(false);
    }
    expect(messages(newPassword.safeParse("short"))).toHaveLength(1);
  });

  it("knows a zone under every name it goes by", () => {
    expect(listTimeZones()).toContain("UTC");
    for (const zone of listTimeZones()) expect(timeZoneField.safeParse(zone).success, zone).toBe(true);
    expect(knownTimeZone("Europe/Atlantis")).toBeNull();
    expect(knownTimeZone("")).toBeNull();
    expect(timeZoneField.safeParse("nowhere").success).toBe(false);
  });

  it("finds the nearest way of writing dates", () => {
    expect(nearestLocale("de-LI,de;q=0.9,en;q=0.8")).toBe("de-DE");
    expect(nearestLocale("en-GB")).toBe("en-GB");
    expect(nearestLocale("xx")).toBe("en");
    expect(nearestLocale(null)).toBe("en");
  });

  it("takes the six roles and no other", () => {
    const base = { email: "a@b.example", name: "A" };
    for (const role of ["admin", "leader", "owner", "executive", "viewer", "auditor"]) {
      expect(inviteSchema.safeParse({ ...base, role }).success, role).toBe(true);
    }
    expect(inviteSchema.safeParse({ ...base, role: "system" }).success).toBe(false);
  });
});

describe("what an administrator types about the workspace", () => {
  const settings = {
    name: "Kestrelyn",
    currency: "usd",
    timeZone: "America/Chicago",
    locale: "en-US",
    statusFloor: "25",
    openPlanLimit: "5",
    version: "1",
  };

  it("reads numbers and the currency", () => {
    expect(workspaceSchema.parse(settings)).toMatchObject({
      currency: "USD",
      statusFloor: 25,
      openPlanLimit: 5,
      version: 1,
    });
  });

  it.each([
    ["currency", "XQZ"],
    ["statusFloor", "2"],
    ["statusFloor", "1001"],
    ["statusFloor", "ten"],
    ["statusFloor", "12.5"],
    ["openPlanLimit", "0"],
    ["name", "   "],
  ])("refuses %s %j under its own name", (name, value) => {
    const parsed = workspaceSchema.safeParse({ ...settings, [name]: value });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([name]);
  });

  it("names every missing field of the set-up at once", () => {
    const parsed = setUpSchema.safeParse({});
    expect(new Set(parsed.error?.issues.map((issue) => issue.path.join(".")))).toEqual(
      new Set(["workspace", "currency", "timeZone", "locale", "name", "email", "password"]),
    );
  });
});

describe("where somebody is signed in", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
      "Edge on Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile Safari/604.1",
      "Safari on iPhone",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
    ["curl/8", "Another program"],
    ["", "Another program"],
  ])("%s", (userAgent, words) => {
    expect(deviceWords(userAgent)).toBe(words);
  });
});
