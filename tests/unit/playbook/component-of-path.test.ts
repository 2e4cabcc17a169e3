import { describe, expect, test } from "vitest";
import { COMPONENTS, componentOfPath } from "~/domain/playbook/playbook";

describe("the component a page belongs to", () => {
  test("is known of every place and of the records behind it", () => {
    const of = (path: string) => componentOfPath(path)?.slug ?? null;
    expect(of("/award/2025/filing")).toBe("governance");
    expect(of("/accounts/01ABC/edit")).toBe("accounts");
    expect(of("/imports/new")).toBe("technologies");
    expect(of("/answers")).toBe("analytics");
    expect(of("/tasks/01ABC")).toBe("corrective-action");
    expect(of("/index")).toBe("analytics");
    expect(of("/indexes")).toBeNull();
    expect(of("/people")).toBeNull();
    for (const { slug, href, places } of COMPONENTS) {
      expect(of(href)).toBe(slug);
      for (const place of places) expect(of(place.href)).toBe(slug);
    }
  });
});
