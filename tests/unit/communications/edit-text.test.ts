import { describe, expect, it } from "vitest";
import {
  asLink,
  continued,
  inserted,
  lengthOf,
  type TextEdit,
  toggleLines,
  toggleMark,
} from "~/domain/communications/markdown/edit-text";
import { parseWords, wordsOf } from "~/domain/communications/markdown/parse";
import { markdownOfHtml } from "~/domain/communications/markdown/paste-html";

/** "a [b] c": what stands in brackets is selected; "|" is the cursor. */
function edit(shown: string): TextEdit {
  const cursor = shown.indexOf("|");
  if (cursor >= 0) return { text: shown.replace("|", ""), from: cursor, to: cursor };
  const from = shown.indexOf("⟦");
  return { text: shown.replace(/[⟦⟧]/g, ""), from, to: shown.indexOf("⟧") - 1 };
}
function shown(edited: TextEdit | null): string {
  if (!edited) return "nothing";
  const { text, from, to } = edited;
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`;
}

describe("editing words", () => {
  it("makes words bold and plain again, and leaves blanks outside", () => {
    const bold = toggleMark(edit("a ⟦word ⟧b"), "**", "x");
    expect(shown(bold)).toBe("a **⟦word⟧** b");
    expect(shown(toggleMark(bold, "**", "x"))).toBe("a ⟦word⟧ b");
    expect(shown(toggleMark(edit("a ⟦**word**⟧ b"), "**", "x"))).toBe("a ⟦word⟧ b");
    expect(shown(toggleMark(edit("a |"), "**", "important"))).toBe("a **⟦important⟧**");
    expect(shown(toggleMark(edit("**⟦word⟧**"), "*", "x"))).toBe("***⟦word⟧***");
    expect(shown(toggleMark(edit("***⟦word⟧***"), "*", "x"))).toBe("**⟦word⟧**");
  });

  it("makes a link of words or of an address", () => {
    expect(shown(asLink(edit("see ⟦the plan⟧")))).toBe("see [the plan](⟦https://⟧)");
    expect(shown(asLink(edit("see ⟦https://a.example/x⟧")))).toBe("see [⟦words⟧](https://a.example/x)");
  });

  it("makes lists of lines, takes them back, and changes their kind", () => {
    const list = toggleLines(edit("⟦one\n\ntwo⟧\nthree"), "bullets");
    expect(list.text).toBe("- one\n\n- two\nthree");
    expect(toggleLines(list, "numbers").text).toBe("1. one\n\n2. two\nthree");
    expect(toggleLines(list, "bullets").text).toBe("one\n\ntwo\nthree");
    expect(shown(toggleLines(edit("a\ntit|le"), "heading"))).toBe("a\n## title|");
  });

  it("goes on with a list by Enter, and ends it on an empty line", () => {
    expect(shown(continued(edit("- one|")))).toBe("- one\n- |");
    expect(shown(continued(edit("  9. nine|")))).toBe("  9. nine\n  10. |");
    expect(shown(continued(edit("> said|")))).toBe("> said\n> |");
    expect(shown(continued(edit("- one\n- |")))).toBe("- one\n|");
    expect(continued(edit("no list|"))).toBeNull();
    expect(continued(edit("- ⟦one⟧"))).toBeNull();
    expect(continued(edit("-no|"))).toBeNull();
  });

  it("keeps what it inserts apart from the words around it", () => {
    expect(shown(inserted(edit("SBI is|"), "{{sbi}}"))).toBe("SBI is {{sbi}}|");
    expect(shown(inserted(edit("SBI |, up"), "{{sbi}}"))).toBe("SBI {{sbi}}|, up");
    expect(shown(inserted(edit("|word"), "{{sbi}}"))).toBe("{{sbi}} |word");
  });

  it("counts words and minutes, a figure as one word and an address as none", () => {
    expect(lengthOf("")).toEqual({ words: 0, minutes: 0 });
    expect(lengthOf("It is {{sbi_q3}} of 5, [here](https://a.example/long-one) – Größe")).toEqual({
      words: 7,
      minutes: 1,
    });
    expect(lengthOf("word ".repeat(221)).minutes).toBe(2);
  });
});

describe("words that are pasted", () => {
  it("keep headings, paragraphs, lists, bold, italic and links", () => {
    expect(
      markdownOfHtml(
        '<meta charset="utf-8"><h1>Title &amp; more</h1><p>First <b>bold </b>and <em>soft</em> <a href="https://a.example/x?y=1&amp;z=2">there</a>.</p><p>Second<br>line</p><ul><li>one</li><li>two<ol><li>inner</li></ol></li></ul><ol><li><p>first</p></li><li>second</li></ol><blockquote><p>said</p></blockquote><hr><p>end</p>',
      ),
    ).toMatchInlineSnapshot(`
      "# Title & more

      First **bold** and *soft* [there](https://a.example/x?y=1&z=2).

      Second
      line

      - one
      - two
        1. inner

      1. first
      2. second

      > said

      ---

      end"
    `);
  });

  it("come from Word and from Google without what those wrap around them", () => {
    expect(
      markdownOfHtml(
        "<html><head><style>p{color:red}</style><!--[if gte mso 9]><xml>x</xml><![endif]--></head><body><!--StartFragment--><p class=MsoNormal>Hello<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>One thing</p><!--EndFragment--></body></html>",
      ),
    ).toBe("Hello\n\n- One thing");
    expect(
      markdownOfHtml(
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">x</span> y</p></b>',
      ),
    ).toBe("x y");
  });

  it("bring no script and no address of another kind along", () => {
    expect(
      markdownOfHtml(
        '<script>alert(1)</script><p onclick="x()">a <a href="javascript:alert(1)">b</a> <img src=x onerror=y></p>',
      ),
    ).toBe("a b");
    expect(markdownOfHtml("a < b &lt;script&gt; &#x1F600; &#0; &unknown;")).toBe(
      "a < b <script> 😀 \uFFFD &unknown;",
    );
    expect(markdownOfHtml("<")).toBe("<");
    expect(markdownOfHtml("</p></li></ul></b>")).toBe("");
    expect(wordsOf(parseWords(markdownOfHtml("<p>".repeat(2_000) + "deep")))).toBe("deep");
  });
});
