import { Link } from "@remix-run/react";
import type { LessonView } from "~/domain/lessons/lesson-view";
import { type ChecklistItem, checklistWords } from "~/domain/pilots/checklist";
import { isPilotOver, type PilotStatus } from "~/domain/pilots/pilot";
import { pilotChecklistPath } from "~/domain/pilots/spread-places";
import { Banner } from "../../feedback/banner";
import { Section } from "../../layout/section";
import { LessonList } from "../../lessons/lesson-card";

interface PilotLessonsProps {
  pilot: { code: string; status: PilotStatus; stage: string };
  lessons: readonly LessonView[];
  learnedAtStage: number;
  checklist: readonly ChecklistItem[];
  mayWrite: boolean;
}

/** What it taught, and what earlier work taught it. */
export function PilotLessonsSection({
  pilot,
  lessons,
  learnedAtStage,
  checklist,
  mayWrite,
}: PilotLessonsProps) {
  const { code, stage } = pilot;
  const isOver = isPilotOver(pilot.status);
  const writeHref = `/lessons/new?${new URLSearchParams({ from: code, stage })}`;
  return (
    <>
      <Section
        id="lessons"
        title="Lessons"
        aside={
          mayWrite && (
            <Link to={writeHref} className="link no-print">
              Write one down
            </Link>
          )
        }
      >
        {lessons.length > 0 ? (
          <LessonList lessons={lessons} withKind withSource={false} />
        ) : (
          <p className="text-sm text-ink-muted">
            {isOver
              ? "None is written down. Whatever was decided, it has taught something."
              : "Its lessons are written with the decision, and stay in the library."}
          </p>
        )}
      </Section>
      {(!isOver || checklist.length > 0) && (
        <Section
          id="checklist"
          title="Checklist"
          aside={
            <Link to={pilotChecklistPath(code)} className="link no-print">
              {checklist.length > 0 ? "Open it" : "Begin one"}
            </Link>
          }
        >
          {learnedAtStage > 0 && (
            <Banner tone="info" title={offerTitle(learnedAtStage, stage)}>
              <Link to={`${pilotChecklistPath(code)}#stage`} className="link">
                Read {learnedAtStage === 1 ? "it" : "them"} before the design is fixed
              </Link>
            </Banner>
          )}
          <p className="text-sm text-ink-muted first-letter:uppercase">{checklistWords(checklist)}</p>
          {checklist.length > 0 && (
            <ul className="mt-1 text-sm">
              {checklist
                .filter(({ doneOn }) => doneOn === null)
                .slice(0, 3)
                .map(({ id, text }) => (
                  <li key={id} className="break-words hyphens-auto">
                    {text}
                  </li>
                ))}
            </ul>
          )}
        </Section>
      )}
    </>
  );
}

const offerTitle = (count: number, stage: string): string =>
  `${count === 1 ? "1 lesson was" : `${count} lessons were`} learned at the stage “${stage}” before`;
