import { Chip } from "../controls/chip";
import { LetterFrame } from "./letter-frame";
import { FRAME_WIDTHS, type LetterLook } from "./letter-look";
import { LetterWords } from "./letter-words";

interface LetterPreviewProps {
  letter: { subject: string; text: string; html: string; headers: Record<string, string> };
  look: LetterLook;
  hrefOf: (change: Partial<LetterLook>) => string;
}

/** A letter with its headers, as text or as a mail program shows it: light or dark, on a desk or on a phone. */
export function LetterPreview({ letter, look, hrefOf }: LetterPreviewProps) {
  return (
    <div className="min-w-0">
      <nav aria-label="How to look at it" className="mb-4 flex flex-wrap gap-2">
        <Chip href={hrefOf({ show: "letter" })} selected={look.show === "letter"}>
          As a letter
        </Chip>
        <Chip href={hrefOf({ show: "text" })} selected={look.show === "text"}>
          As text
        </Chip>
        {look.show === "letter" && (
          <>
            <span aria-hidden="true" className="mx-1 h-7 border-l border-line" />
            <Chip href={hrefOf({ theme: "light" })} selected={look.theme === "light"}>
              Light
            </Chip>
            <Chip href={hrefOf({ theme: "dark" })} selected={look.theme === "dark"}>
              Dark
            </Chip>
            <span aria-hidden="true" className="mx-1 h-7 border-l border-line" />
            <Chip href={hrefOf({ width: "desktop" })} selected={look.width === "desktop"}>
              On a desk
            </Chip>
            <Chip href={hrefOf({ width: "phone" })} selected={look.width === "phone"}>
              On a phone
            </Chip>
          </>
        )}
      </nav>
      <dl className="mb-4 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
        {Object.entries(letter.headers).map(([name, value]) => (
          <div key={name} className="contents max-sm:block">
            <dt className="text-ink-muted">{name}</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {look.show === "text" ? (
        <LetterWords text={letter.text} link={null} />
      ) : (
        <LetterFrame
          key={`${look.theme} ${look.width}`}
          title={letter.subject}
          html={letter.html}
          theme={look.theme}
          width={FRAME_WIDTHS[look.width]}
        />
      )}
    </div>
  );
}
