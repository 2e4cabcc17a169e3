import { Link } from "@remix-run/react";
import { recipientsPath } from "~/domain/communications/recipient";
import { isUnderWay, type SendingView } from "~/domain/communications/sending-view";
import { ButtonLink } from "../../controls/button";
import { useReader } from "../../controls/reader";
import { Banner } from "../../feedback/banner";
import { Section } from "../../layout/section";
import { useLookAgain } from "../../mail/use-look-again";
import { VersionSending } from "./version-sending";

interface SendingSectionProps {
  code: string;
  views: readonly SendingView[];
  maySend: boolean;
  mayReadMail: boolean;
  trouble: { title: string; words: string } | null;
}

/** How the letters of each audience go, and what can be done about it; it draws nothing before an hour is chosen. */
export function SendingSection({ code, views, maySend, mayReadMail, trouble }: SendingSectionProps) {
  useLookAgain(isUnderWay(views), 2000);
  const { locale } = useReader();
  if (views.length === 0) return null;
  const open = views.filter(({ progress }) => progress.queued > 0);
  return (
    <Section
      id="sending"
      title="Sending"
      aside={
        <Link to={recipientsPath(code)} className="link">
          All {views.reduce((sum, { progress }) => sum + progress.recipients, 0).toLocaleString(locale)}{" "}
          recipients
        </Link>
      }
    >
      {trouble && open.length > 0 && (
        <div className="mb-4">
          <Banner
            tone="warn"
            title={trouble.title}
            action={
              mayReadMail ? (
                <ButtonLink to="/mail?state=waiting&kind=stakeholder" size="sm">
                  See what waits
                </ButtonLink>
              ) : undefined
            }
          >
            {trouble.words}
          </Banner>
        </div>
      )}
      <ul className="divide-y divide-line">
        {views.map((view) => (
          <li key={view.id} className="py-4 first:pt-1">
            <VersionSending code={code} view={view} maySend={maySend} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
