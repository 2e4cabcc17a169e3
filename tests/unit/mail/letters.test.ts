import { describe, expect, it } from "vitest";
import { REMOVED_LINK, withoutLink } from "~/domain/letters/letter";
import { compose } from "~/mail/compose";
import type { LetterAround } from "~/mail/letter-parts";

const link = "https://capstan.example/join/abc_DEF-123";
const around: LetterAround = {
  base: "https://capstan.example",
  workspace: "Kestrelyn",
  linkOf: (id) => `https://capstan.example/do/${id}`,
};
const invitation = {
  kind: "invitation" as const,
  name: "Zoë O’Brien",
  inviter: "Olu\r\nBcc: all@evil.example",
  workspace: '<img src=x onerror="alert(1)">',
  role: "Administrator",
  link,
  until: "Thursday 22 October 2026",
};

describe("the letters", () => {
  it("say the same in text and in HTML, each with the link", () => {
    const letter = compose(invitation, around);
    for (const words of ["Zoë O’Brien", "as an administrator", "Thursday 22 October 2026"]) {
      expect(letter.text).toContain(words);
      expect(letter.html).toContain(words);
    }
    expect(letter.text).toContain(`\n${link}\n`);
    expect(letter.html).toContain(`href="${link}"`);
  });

  it("let no name become a header or a tag", () => {
    const letter = compose(invitation, around);
    expect(letter.subject).not.toMatch(/[\r\n]/);
    expect(letter.html).not.toContain("<img");
    expect(letter.html).toContain("&lt;img");
  });

  it("can lose their link", () => {
    const letter = compose({ kind: "password-reset", name: "Mara", link, minutes: 60 }, around);
    expect(letter.text).toContain("60 minutes");
    for (const words of [letter.text, letter.html]) {
      expect(withoutLink(words, link)).not.toContain("abc_DEF");
      expect(withoutLink(words, link)).toContain(REMOVED_LINK);
    }
  });
});
