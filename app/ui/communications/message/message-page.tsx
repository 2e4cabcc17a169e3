import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { messageActivityPath, messageChartPath, messagePath } from "~/domain/communications/message-places";
import type { Gate } from "~/domain/gate";
import { StatusPill } from "../../controls/status-pill";
import { GateList } from "../../feedback/gate-list";
import { Section } from "../../layout/section";
import { TwoColumns } from "../../layout/two-columns";
import { communicationStatus } from "../communication-words";
import { MessageHeader, type MessageHeaderProps } from "./message-header";
import { OpenRemarks, type ShownRemark } from "./remark-list";
import { VersionRows, type VersionRowsProps } from "./version-rows";
import { WordsSection, type WordsSectionProps } from "./words-section";

interface MessagePageProps {
  header: MessageHeaderProps;
  /** One line for each thing an audience lacks, and for each audience that is ready. */
  gates: readonly Gate[];
  versions: VersionRowsProps;
  words: WordsSectionProps;
  remarks: readonly ShownRemark[];
  corrections: readonly { code: string; subject: string; status: string }[];
  /** Sections of the other parts of a message; each draws nothing where it has nothing to show. */
  parts: {
    sending?: ReactNode;
    questions?: ReactNode;
    figures?: ReactNode;
    links?: ReactNode;
    files?: ReactNode;
    following?: ReactNode;
    activity: ReactNode;
  };
}

/** Everything about one message: where each audience stands, what it reads, what came back. */
export function MessagePage({
  header,
  gates,
  versions,
  words,
  remarks,
  corrections,
  parts,
}: MessagePageProps) {
  const { code } = versions;
  const missing = gates.some((gate) => !gate.met);
  return (
    <>
      <MessageHeader {...header} />
      {missing && (
        <div id="next" className="mb-8 scroll-mt-16 rounded-lg border border-line bg-surface px-4 py-3">
          <GateList gates={gates} leadsTo="Sent" />
        </div>
      )}
      <Section
        id="versions"
        title="Audiences"
        aside={
          <Link to={messageChartPath(code)} className="link no-print">
            Every state and move
          </Link>
        }
      >
        {versions.cards.length === 0 ? (
          <p className="text-sm text-ink-muted">No audience is named yet.</p>
        ) : (
          <VersionRows {...versions} />
        )}
      </Section>
      {parts.sending}
      <div className="mt-8">
        <TwoColumns
          main={
            <>
              <WordsSection {...words} />
              {remarks.length > 0 && (
                <Section id="remarks" title="Remarks">
                  <OpenRemarks code={code} remarks={remarks} />
                </Section>
              )}
              {parts.questions}
            </>
          }
          side={
            <>
              {parts.figures}
              {parts.links}
              {parts.files}
              {corrections.length > 0 && (
                <Section id="corrections" title="Corrected by">
                  <ul className="space-y-2 text-sm">
                    {corrections.map((each) => (
                      <li key={each.code} className="flex flex-wrap items-center gap-2">
                        <Link to={messagePath(each.code)} className="link min-w-0 break-words">
                          {each.code} {each.subject}
                        </Link>
                        <StatusPill {...communicationStatus(each.status)} />
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
              {parts.following}
              <Section id="activity" title="Activity">
                {parts.activity}
                <p className="no-print mt-3">
                  <Link to={messageActivityPath(code)} className="link text-sm">
                    Everything that happened
                  </Link>
                </p>
              </Section>
            </>
          }
        />
      </div>
    </>
  );
}
