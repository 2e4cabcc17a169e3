import type { LetterContent } from "~/domain/letters/letter";
import { withDaysInWords } from "~/shared/days-in-words";
import type { LetterAround, LetterLine, LetterWords } from "../letter-parts";
import { letterWords } from "../letter-words";

type Notices = Extract<LetterContent, { kind: "notices" }>;
type Line = Notices["lines"][number];

/** "Mara Okafor sent CAP-005 for your approval" */
const sentenceOf = ({ by, title }: Line): string => `${by} ${withDaysInWords(title, "en")}`;

const MOST_OF_TEXT = 280;
const short = (text: string): string =>
  text.length > MOST_OF_TEXT ? `${text.slice(0, MOST_OF_TEXT - 1).trimEnd()}…` : text;

/** One thing or several that happened a moment ago; each leads to its place, where it can be answered in full. */
export function noticesLetter({ name, lines, more }: Notices, around: LetterAround): LetterWords {
  const { base, workspace, unsubscribe } = around;
  const linkOf = ({ noticeId }: Line) => `${base}/notices/${noticeId}`;
  const actsOf = ({ acts }: Line) =>
    acts.map(({ linkId, label }) => ({ label, link: around.linkOf(linkId) }));
  const why = {
    words: `You get this from ${workspace} because it needs you, or because you asked for letters of its kind.`,
    links: [{ label: "Choose what comes by letter", link: `${base}/profile#letters` }],
  };
  const last = unsubscribe ? { unsubscribe } : {};
  const [first] = lines;
  if (first && lines.length === 1 && more === 0) {
    const acts = actsOf(first);
    return letterWords({
      subject: sentenceOf(first),
      greeting: `Hello ${name},`,
      paragraphs: [`${sentenceOf(first)}.`],
      ...(first.text && { quote: { text: short(withDaysInWords(first.text, "en")) } }),
      button: { label: "Open it in Capstan", link: linkOf(first) },
      ...(acts.length > 0 && { buttons: acts }),
      notes: reasonOf(first),
      why,
      ...last,
    });
  }
  const count = lines.length + more;
  return letterWords({
    subject: first ? `${sentenceOf(first)}, and ${count - 1} more` : "What happened",
    greeting: `Hello ${name},`,
    paragraphs: [`${count} things happened that concern you.`],
    sections: [
      {
        title: "For you",
        lines: lines.map(
          (line): LetterLine => ({
            title: sentenceOf(line),
            ...(detailOf(line) && { detail: detailOf(line) }),
            link: linkOf(line),
            actions: actsOf(line),
          }),
        ),
        ...(more > 0 && { more: { label: `and ${more} more`, link: `${base}/notices` } }),
      },
    ],
    button: { label: "Open all of them", link: `${base}/notices` },
    notes: [],
    why,
    ...last,
  });
}

const reasonOf = ({ reason }: Line): string[] => (reason ? [`You hear of it because ${reason}.`] : []);

const detailOf = ({ text, reason }: Line): string =>
  [text ? `“${short(withDaysInWords(text, "en"))}”` : "", reason ? `Because ${reason}.` : ""]
    .filter((part) => part !== "")
    .join(" ");
