import type { LetterChrome } from "~/domain/communications/letter-chrome";
import { renderText } from "~/domain/communications/markdown/to-text";
import type { WordValues } from "~/domain/communications/markdown/words-tree";
import { linkText, wrap } from "../letter-text";
import type { StakeholderParts } from "./stakeholder-parts";

const WIDEST = 74;

const underlined = (title: string, sign: string): string => {
  const rows = wrap(title);
  return `${rows}\n${sign.repeat(Math.min(WIDEST, Math.max(...rows.split("\n").map((row) => row.length))))}`;
};

/** The letter for whoever reads text alone. */
export function stakeholderText(parts: StakeholderParts, values: WordValues, chrome: LetterChrome): string {
  const { subject, workspace, correction, event, opening, answers, body, attached, figures } = parts;
  const blocks = [
    workspace,
    underlined(subject, "="),
    ...(correction ? [wrap(correction)] : []),
    renderText(opening, values),
    ...(event
      ? [
          underlined(event.title, "-"),
          [...event.lines, ...(event.place ? [event.place] : [])].map((line) => wrap(line)).join("\n"),
        ]
      : []),
    ...answers.flatMap(({ question, blocks: answer }) => [
      underlined(question, "-"),
      renderText(answer, values),
    ]),
    renderText(body, values),
    ...(attached.length > 0
      ? [`${chrome.attached}:\n${attached.map((name) => wrap(name, "  ").replace(/^ {2}/, "- ")).join("\n")}`]
      : []),
    linkText(parts.read),
    linkText(parts.ask),
    ...(figures.length > 0
      ? [
          `${chrome.figures}:\n${figures
            .map(({ label, text, note }) =>
              wrap(`${label}: ${text}${note ? ` (${note})` : ""}`, "  ").replace(/^ {2}/, "- "),
            )
            .join("\n")}`,
        ]
      : []),
    `-- \n${[wrap(parts.why), ...(parts.refusal ? [linkText(parts.refusal)] : [])].join("\n\n")}`,
  ];
  return `${blocks.filter((block) => block.trim() !== "").join("\n\n")}\n`;
}
