import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Disclosure } from "../controls/disclosure";
import { SubmitButton } from "../form/submit-button";
import { Section } from "../layout/section";
import { LetterFrame } from "./letter-frame";
import { LetterWords } from "./letter-words";

export interface Preview {
  letter: { subject: string; text: string; html: string };
  readers: { id: string; name: string; email: string }[];
  seen: string;
  /** By this one letter leaves once, however often it is sent. */
  id: string;
}

interface MessagePreviewProps {
  preview: Preview;
  values: Record<string, string | string[]>;
}

const FIELDS = ["subject", "text", "when"] as const;

/** What would leave and to whom; the button sends exactly that. */
export function MessagePreview({ preview, values }: MessagePreviewProps) {
  const { letter, readers, seen, id: letterId } = preview;
  const ref = useRef<HTMLDivElement>(null);
  // The preview is what was asked for: it is led to, for the eye and for whoever listens.
  useEffect(() => {
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: "start" });
  }, []);
  const many = readers.length === 1 ? "one person" : `${readers.length} people`;
  return (
    <div ref={ref} tabIndex={-1} className="mt-8 scroll-mt-16 outline-none">
      <Section title="What would leave" lead={letter.subject}>
        <LetterFrame title={letter.subject} html={letter.html} theme="system" />
        <Disclosure summary="As text" className="mt-3">
          <LetterWords text={letter.text} link={null} />
        </Disclosure>
        <Disclosure summary={`To ${many}`} className="mt-3" open={readers.length <= 12}>
          <ul className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
            {readers.map(({ id, name, email }) => (
              <li key={id} className="min-w-0 break-words">
                {name} <span className="break-all text-ink-muted">{email}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
        <Form method="post" className="mt-5">
          {FIELDS.map((name) => (
            <input key={name} type="hidden" name={name} value={[values[name] ?? ""].flat()[0]} />
          ))}
          {(["roles", "people"] as const).flatMap((name) =>
            [values[name] ?? []]
              .flat()
              .map((value) => (
                <input key={`${name} ${value}`} type="hidden" name={`${name}[]`} value={value} />
              )),
          )}
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="letter" value={letterId} />
          <SubmitButton size="lg" name="step" value="send">
            Send to {many}
          </SubmitButton>
        </Form>
      </Section>
    </div>
  );
}
