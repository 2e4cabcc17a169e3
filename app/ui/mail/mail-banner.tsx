import type { MailTrouble } from "~/domain/letters/mail-health";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Banner } from "../feedback/banner";

/** Stands on every page of those who read mail, as long as something keeps letters from leaving. */
export function MailBanner({ trouble }: { trouble: MailTrouble | null }) {
  if (!trouble) return null;
  const href = trouble.kind === "failed" ? "/mail?state=failed" : "/mail?state=waiting";
  return (
    <div className="px-4 pt-4 sm:px-6 lg:px-8">
      <Banner
        tone={trouble.kind === "blocked" ? "bad" : "warn"}
        title={titleOf(trouble)}
        action={
          <ButtonLink to={href} size="sm">
            {trouble.kind === "failed" ? "See what the mail server said" : "See what waits"}
          </ButtonLink>
        }
      >
        {trouble.kind !== "failed" && <Words trouble={trouble} />}
      </Banner>
    </div>
  );
}

function titleOf(trouble: MailTrouble): string {
  switch (trouble.kind) {
    case "blocked":
      return "The mail server takes no letters";
    case "stuck":
      return "Letters are not leaving";
    case "failed":
      return trouble.failed === 1
        ? "A letter could not be sent"
        : `${trouble.failed} letters could not be sent`;
  }
}

function Words({ trouble }: { trouble: Exclude<MailTrouble, { kind: "failed" }> }) {
  if (trouble.kind === "stuck")
    return (
      <p>
        {trouble.due === 1 ? "One letter should" : `${trouble.due} letters should`} have left since{" "}
        <DateText value={trouble.since} mode="day" />. Whoever runs Capstan looks whether it is still running
        and what its log says.
      </p>
    );
  return (
    <>
      <p>
        Since <DateText value={trouble.since} mode="day" />
        {trouble.due > 0 && `, and ${trouble.due === 1 ? "one letter waits" : `${trouble.due} letters wait`}`}
        . Letters leave by themselves once it answers.
      </p>
      {trouble.reply && <p className="mt-1 break-words">Its words: {trouble.reply}</p>}
    </>
  );
}
