import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import { LEVEL_LABELS } from "~/domain/accounts/account";
import type { LevelVoice } from "~/domain/accounts/coverage";
import { DateText } from "../controls/date-text";

/** Per level who is known, who was heard last and when. */
export function CoverageList({ coverage, days }: { coverage: readonly LevelVoice[]; days: number }) {
  return (
    <ul className="divide-y divide-line text-sm">
      {coverage.map((voice) => {
        const names = LEVEL_LABELS[voice.level];
        const heard = voice.heardLately > 0;
        const Icon = voice.contacts === 0 ? CircleDashed : heard ? CircleCheck : TriangleAlert;
        const tone = voice.contacts === 0 ? "text-ink-faint" : heard ? "text-good" : "text-warn";
        return (
          <li key={voice.level} className="flex items-start gap-2 py-2">
            <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${tone}`} />
            <span className="min-w-0">
              <span className="block">
                {voice.contacts === 0
                  ? `No ${names.one.toLowerCase()} known`
                  : `${voice.heardLately} of ${voice.contacts} ${(voice.contacts === 1 ? names.one : names.many).toLowerCase()} heard in ${days} days`}
              </span>
              <span className="block text-xs text-ink-muted">
                {voice.lastHeard === null ? (
                  voice.contacts > 0 && "Never heard"
                ) : (
                  <>
                    Last heard <DateText value={voice.lastHeard} />
                    {voice.who && `: ${voice.who}`}
                  </>
                )}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
