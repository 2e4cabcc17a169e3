import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstName, mergeValue, mergeValuesOf } from "~/domain/communications/markdown/merge-fields";
import { parseWords, placeholdersIn, readWords, wordsOf } from "~/domain/communications/markdown/parse";
import { renderHtml } from "~/domain/communications/markdown/to-html";
import { renderLetter } from "~/domain/communications/markdown/to-letter";
import { renderText } from "~/domain/communications/markdown/to-text";
import { NO_VALUES, type WordValues } from "~/domain/communications/markdown/words-tree";

const INK = { ink: "#111111", quiet: "#555555", line: "#dddddd", control: "#888888", accent: "#0f5f59" };
const html = (words: string, values: WordValues = NO_VALUES) => renderHtml(parseWords(words), values);
const letter = (words: string, values: WordValues = NO_VALUES) =>
  renderLetter(parseWords(words), values, INK);
const text = (words: string, values: WordValues = NO_VALUES) => renderText(parseWords(words), values);

const VALUES: WordValues = {
  figures: { sbi_q3: "4.24", nrr: null },
  merge: { first_name: "Devin <b>" },
  pictures: { "01ABC": { src: "https://capstan.example/files/01ABC?a=1&b=2", alt: "Curve" } },
};

describe("words of a message", () => {
  it("reads headings, emphasis, lists, links, quotes, rules and line breaks", () => {
    expect(
      html(
        "# Big\n\nFirst *soft* **loud** [site](https://example.org/a?b=1&c=2)\nsecond line\n\n- a\n- b\n  1. c\n\n3. three\n4. four\n\n> said\n\n---\n\n##### deep",
      ),
    ).toMatchInlineSnapshot(`
      "<h2>Big</h2>
      <p>First <em>soft</em> <strong>loud</strong> <a href="https://example.org/a?b=1&amp;c=2">site</a><br>second line</p>
      <ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>
      <ol start="3"><li>three</li><li>four</li></ol>
      <blockquote><p>said</p></blockquote>
      <hr>
      <h4>deep</h4>"
    `);
  });

  it("puts figures, fields and pictures where they belong", () => {
    const words =
      "Hello {{recipient.first_name|there}}, {{ sbi_q3 }} of {{nrr}} {{unknown_one}} ![](file:01ABC)";
    expect(html(words, VALUES)).toBe(
      '<p>Hello Devin &lt;b&gt;, 4.24 of no data {{unknown_one}} <img src="https://capstan.example/files/01ABC?a=1&amp;b=2" alt="Curve"></p>',
    );
    expect(text(words, VALUES)).toBe("Hello Devin <b>, 4.24 of no data {{unknown_one}} [Curve]");
    expect(text("Dear {{recipient.organisation|friends}}!", VALUES)).toBe("Dear friends!");
    expect(text("Dear {{recipient.organisation}}!", VALUES)).toBe("Dear !");
  });

  it("knows the fields of a recipient, however they are spelled", () => {
    const merge = mergeValuesOf({
      name: "Dr. Devin Park",
      organisation: "Kestrelyn",
      merge: { jobTitle: "Owner" },
    });
    expect(
      ["first_name", "name", "organisation", "job_title", "tier"].map((field) => mergeValue(merge, field)),
    ).toEqual(["Devin", "Dr. Devin Park", "Kestrelyn", "Owner", ""]);
    expect(firstName("Park, Devin James")).toBe("Devin");
    expect(firstName("")).toBe("");
  });

  it("keeps low lines and asterisks in placeholders from meaning emphasis", () => {
    expect(
      placeholdersIn("{{a_b_}} and {{c_}} *x* {{recipient.first_name|*you*}} {{recipient.tier}} {{a_b_}}"),
    ).toEqual({
      figures: ["a_b_", "c_"],
      merge: ["first_name", "tier"],
      needed: ["tier"],
      pictures: [],
    });
    expect(placeholdersIn("`{{a}}` and ![x](file:01X)")).toEqual({
      figures: [],
      merge: [],
      needed: [],
      pictures: ["01X"],
    });
    expect(html("`{{a}}`")).toBe("<p><code>{{a}}</code></p>");
  });

  it("gives the bare words to whoever checks what they claim", () => {
    expect(
      wordsOf(parseWords("# It is *effective*\n\n- [now](https://a.example) {{sbi}}\n- **4.3**\n\n> `x`")),
    ).toBe("It is effective\nnow {{sbi}}\n4.3\nx");
  });

  it("leads bare addresses somewhere, without the stop behind them", () => {
    expect(html("See https://a.example/x_y_z, (https://b.example/(c)). {{sbi_q3}}", VALUES)).toBe(
      '<p>See <a href="https://a.example/x_y_z">https://a.example/x_y_z</a>, (<a href="https://b.example/(c)">https://b.example/(c)</a>). 4.24</p>',
    );
  });

  it("writes the text form with each address once, lists and 74 signs to the line", () => {
    expect(
      text(
        `## Why\n\n${"word ".repeat(20)}\n\n- [report](https://a.example/r) again [report](https://a.example/r)\n- [https://b.example](https://b.example) and [me](mailto:a@b.example)\n    1. inner\n\n> said *so*\n\n---`,
      ),
    ).toMatchInlineSnapshot(`
      "Why
      ---

      word word word word word word word word word word word word word word word
      word word word word word

      - report (https://a.example/r) again report
      - https://b.example and me (a@b.example)
        1. inner

      > said so

      ------------------------"
    `);
  });

  it("draws a letter with inline looks and classes for the dark side", () => {
    expect(letter("- one\n- [two](https://a.example)")).toBe(
      '<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 12px;border-collapse:collapse"><tr><td class="quiet" valign="top" width="20" style="padding:0 8px 4px 0;color:#555555;white-space:nowrap">•</td><td class="ink" valign="top" style="padding:0 0 4px;color:#111111"><div style="margin:0 0 4px">one</div></td></tr><tr><td class="quiet" valign="top" width="20" style="padding:0 8px 4px 0;color:#555555;white-space:nowrap">•</td><td class="ink" valign="top" style="padding:0 0 4px;color:#111111"><div style="margin:0 0 4px"><a class="plain" href="https://a.example/" style="color:#0f5f59">two</a></div></td></tr></table>',
    );
  });
});

const DANGEROUS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<!-- hidden --> <![CDATA[x]]> <?php ?>",
  "<svg/onload=alert(1)>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](vbscript:x) [y](file:///etc/passwd) [z](//evil.example) [w](/relative)",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1)) ![y](data:image/svg+xml,<svg/onload=alert(1)>) ![z](https://tracker.example/p.gif)",
  '![x](file:01ABC"onerror=alert(1))',
  '[x](https://a.example/"onmouseover="alert(1)) [y](https://a.example/\'x)',
  "[x][1]\n\n[1]: javascript:alert(1)",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "**<b onclick=alert(1)>** `<script>` \n\n```\n<script>\n```",
  "[<img src=x onerror=alert(1)>](https://a.example)",
  "{{<script>}} {{recipient.first_name|<script>alert(1)</script>}}",
  "[a](https://a.example/{{recipient.name}})",
  "\uE0000\uE001 \uE00099\uE001",
  "<scr<script>ipt>",
  "\u202e<script>\u2066",
];

const SAFE_TAGS =
  /<\/?(?:h[1-6]|p|ul|ol|li|blockquote|pre|code|hr|br|em|strong|a|img|table|tr|td|div|span)(?: (?:href|src|alt|style|class|role|cellpadding|cellspacing|valign|width|start)="[^"<>]*")*>/g;

/** Whatever stands between the tags we write ourselves holds no sign with which one could begin. */
function expectHarmless(drawn: string) {
  const rest = drawn.replace(SAFE_TAGS, "");
  expect(rest).not.toMatch(/[<>]/);
  for (const [, address = ""] of drawn.matchAll(/href="([^"]*)"/g))
    expect(address).toMatch(/^(https?:|mailto:)/i);
}

describe("what must never come out of the words", () => {
  it.each(DANGEROUS)("%j does nothing", (words) => {
    expectHarmless(html(words, VALUES));
    expectHarmless(letter(words, VALUES));
  });

  it("shows HTML as it was typed, and says so", () => {
    expect(readWords("Now <script>alert(1)</script>").problems).toMatchObject([
      { kind: "html", passage: "<script>" },
    ]);
    expect(text("<b>x</b> <!-- y -->")).toBe("<b>x</b> <!-- y -->");
    expect(readWords("3 < 4 and a<b").problems).toEqual([]);
  });

  it("keeps the words of a link whose address it drops, and says so", () => {
    const { blocks, problems } = readWords(
      "[press](javascript:alert(1)) ![pic](data:image/png;base64,x) {{Foo}}",
    );
    expect(wordsOf(blocks)).toBe("press pic {{Foo}}");
    expect(problems.map(({ kind, passage }) => [kind, passage])).toEqual([
      ["address", "javascript:alert(1)"],
      ["picture", "data:image/png;base64,x"],
      ["placeholder", "{{Foo}}"],
    ]);
  });

  it("reads whatever is typed, however deep and odd, without harm and without waiting", () => {
    for (const odd of [">", "> ", "- ", "[", "![", "*a **b ", "`", "<", "{{", "_a", "1. ", "\t", "#"]) {
      const words = odd.repeat(10_000 / odd.length);
      const began = performance.now();
      expectHarmless(html(words));
      expect(performance.now() - began).toBeLessThan(3_000);
    }
  });

  it("never lets a tag through (property)", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...DANGEROUS,
        "\n",
        "\n\n",
        "- ",
        "> ",
        "# ",
        "**",
        "`",
        "](",
        "[",
        "![",
        ")",
        "{{",
        "}}",
        "<",
        ">",
        '"',
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expectHarmless(html(pieces.join(""), VALUES));
        expectHarmless(letter(pieces.join(""), VALUES));
        expect(text(pieces.join(""), VALUES)).not.toMatch(/[\uE000\uE001]/);
      }),
      { numRuns: 100 },
    );
  });
});
