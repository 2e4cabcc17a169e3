import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathOf, safePath } from "~/http/safe-path.server";

describe("a path to go on to", () => {
  it.each([
    ["/plans/CAP-001?tab=tasks#kpis", "/plans/CAP-001?tab=tasks#kpis"],
    ["/", "/"],
    ["//evil.example", "/"],
    ["/a/..//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["/\t/evil.example", "/"],
    ["/%09/evil.example", "/%09/evil.example"],
    ["plans", "/"],
    ["", "/"],
    [null, "/"],
    [`/${"a".repeat(3000)}`, "/"],
  ])("%j leads to %j", (given, wanted) => {
    expect(safePath(given)).toBe(wanted);
  });

  it("stays on this site, whatever is given", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (given) => {
          const url = new URL(safePath(given), "https://capstan.example");
          expect(url.origin).toBe("https://capstan.example");
        },
      ),
    );
  });

  it("comes from a request without the endings of data requests", () => {
    expect(pathOf(new Request("https://x.example/plans.data?_routes=a&tab=b"))).toBe("/plans?tab=b");
    expect(pathOf(new Request("https://x.example/_root.data"))).toBe("/");
  });
});
