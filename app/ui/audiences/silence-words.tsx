import { BellOff, Check } from "lucide-react";
import { type Silence, silenceWords } from "~/domain/audiences/silence";
import { useReader } from "../controls/reader";

/** Since when nothing was said, marked by a sign and a word where it is longer than was promised. */
export function SilenceWords({ silence }: { silence: Silence }) {
  const { locale } = useReader();
  const late = (silence.beyond ?? 0) > 0;
  const Icon = late ? BellOff : Check;
  return (
    <span className="inline-flex items-start gap-1.5 break-words whitespace-normal">
      {silence.limit !== null && (
        <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${late ? "text-bad" : "text-good"}`} />
      )}
      <span className={late ? "text-bad" : undefined}>
        {silenceWords(silence, locale)}
        {late && ` (${silence.beyond} too long)`}
      </span>
    </span>
  );
}
