import { describe, expect, it } from "vitest";
import { isSameOrigin, requireSameOrigin } from "~/http/same-origin.server";

const post = (headers: Record<string, string>) =>
  new Request("http://localhost:3000/sign-in", { method: "POST", headers });

describe("a change from a page of ours", () => {
  it.each([
    ["our own origin", { origin: "http://localhost:3000" }, true],
    [
      "the host behind a proxy that ends TLS",
      { origin: "https://capstan.example", host: "capstan.example" },
      true,
    ],
    ["another site", { origin: "https://evil.example" }, false],
    ["another port", { origin: "http://localhost:4000" }, false],
    ["a sandboxed page", { origin: "null" }, false],
    ["fetch metadata of another site", { "sec-fetch-site": "cross-site" }, false],
    [
      "fetch metadata of a neighbouring site",
      { "sec-fetch-site": "same-site", origin: "http://localhost:3000" },
      false,
    ],
    ["fetch metadata of ours", { "sec-fetch-site": "same-origin", origin: "http://localhost:3000" }, true],
    ["a referer of another site", { referer: "https://evil.example/page" }, false],
    ["a referer of ours", { referer: "http://localhost:3000/sign-in" }, true],
    ["an unreadable referer", { referer: "nonsense" }, false],
    ["a program that is no browser", {}, true],
  ] as [string, Record<string, string>, boolean][])("%s", (_, headers, wanted) => {
    expect(isSameOrigin(post(headers))).toBe(wanted);
  });

  it("is asked of changes alone, and refused with 403", () => {
    const look = new Request("http://localhost:3000/", { headers: { origin: "https://evil.example" } });
    expect(() => requireSameOrigin(look)).not.toThrow();
    try {
      requireSameOrigin(post({ origin: "https://evil.example" }));
      expect.unreachable();
    } catch (answer) {
      expect(answer).toBeInstanceOf(Response);
      expect((answer as Response).status).toBe(403);
    }
  });
});
