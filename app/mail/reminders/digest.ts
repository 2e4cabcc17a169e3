import type { LetterContent } from "~/domain/letters/letter";
import { formatDay } from "~/shared/calendar";
import type { LetterAround, LetterLine, LetterWords } from "../letter-parts";
import { letterWords } from "../letter-words";

type DigestLetter = Extract<LetterContent, { kind: "digest" }>;

/** One letter a day with everything that is due, late or new for one person. */
export function digestLetter(
  { name, day, matters, groups, more }: DigestLetter,
  around: LetterAround,
): LetterWords {
  const { base, linkOf, unsubscribe, workspace } = around;
  const here = `${base}/digests/${day}`;
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0) + more;
  const only = count === 1 ? groups[0]?.lines[0]?.title : undefined;
  return letterWords({
    // One thing is named in the list of letters itself; more are counted by what matters.
    subject: only ?? (matters === "" ? `Your digest of ${formatDay(day, "en")}` : matters),
    preheader: groups[0]?.lines[0]?.title,
    greeting: `Hello ${name},`,
    paragraphs: [
      `${count === 1 ? "One thing" : `${count} things`} for you at ${workspace}, ${formatDay(day, "en", "long")}.`,
    ],
    sections: groups.map(({ title, lines }, at) => ({
      title,
      lines: lines.map(
        ({ title, why, standsFor, href, acts }): LetterLine => ({
          title,
          detail: standsFor === "" ? why : `${why} · ${standsFor}`,
          link: `${base}${href}`,
          ...(acts.length > 0 && {
            actions: acts.map(({ label, linkId }) => ({ label, link: linkOf(linkId) })),
          }),
        }),
      ),
      ...(at === groups.length - 1 && more > 0 && { more: { label: `and ${more} more`, link: here } }),
    })),
    button: { label: "Open my work", link: `${base}/work` },
    notes: groups.some(({ lines }) => lines.some(({ acts }) => acts.length > 0))
      ? [
          "A link beside a line opens a page that asks once more before anything changes. It is for you alone, and works once.",
        ]
      : [],
    why: {
      words: `You get one such letter a day, and only when there is something to say. You choose the hour, and what it speaks of.`,
      links: [
        { label: "This digest on the screen", link: here },
        { label: "Your preferences", link: `${base}/profile#digest` },
      ],
    },
    ...(unsubscribe && { unsubscribe }),
  });
}
