import { describe, expect, it } from "vitest";
import { addressOf } from "~/http/client-address.server";

const from = (headers: Record<string, string>) => new Request("http://localhost/", { headers });

describe("where a request comes from", () => {
  it("is what the server saw, not what the outside claims", () => {
    expect(addressOf(from({ "x-capstan-address": "203.0.113.9", "x-forwarded-for": "10.0.0.1" }))).toBe(
      "203.0.113.9",
    );
  });

  it("counts a household's network as one place, and IPv4 in IPv6 as IPv4", () => {
    expect(addressOf(from({ "x-capstan-address": "::ffff:203.0.113.9" }))).toBe("203.0.113.9");
    const one = addressOf(from({ "x-capstan-address": "2001:db8:1:2:aaaa::1" }));
    const two = addressOf(from({ "x-capstan-address": "2001:db8:1:2:bbbb:cccc:dddd:eeee" }));
    expect(one).toBe(two);
    expect(addressOf(from({ "x-capstan-address": "2001:db8:1:3::1" }))).not.toBe(one);
    expect(addressOf(from({ "x-capstan-address": "::1" }))).toBe("0:0:0:0::");
  });
});
