import { OUTSIDE_KINDS } from "~/domain/audiences/audience";
import { writeFigure } from "~/domain/communications/figures/write-figure";
import { lengthOf } from "~/domain/communications/markdown/edit-text";
import { mergeValuesOf } from "~/domain/communications/markdown/merge-fields";
import { placeholdersIn, readWords } from "~/domain/communications/markdown/parse";
import { NO_FIGURE } from "~/domain/communications/markdown/words-tree";
import type { MessageFacts, VersionFacts } from "~/domain/communications/message-facts";
import { type MessageFileView, messagePicturePath } from "~/domain/communications/message-file";
import type { AskPreview } from "~/domain/communications/message-writing.schema";
import type { PreviewWords } from "~/domain/communications/preview-words";
import { type MessageWords, type SnapshotContent, WORD_FIELDS } from "~/domain/communications/snapshot";
import { gapsIn } from "~/domain/communications/templates/template";
import type { Viewer } from "~/domain/viewer";
import { readReaders } from "../audiences/readers.queries.server";
import { database } from "../database.server";
import { composeLetter } from "../letters/composer.server";
import { listMessageFiles, readFilesForLetter } from "./files.queries.server";
import { findWritten } from "./writing.queries.server";

/** So many of an audience are offered to read a message with their eyes. */
const READERS_OFFERED = 20;

interface PreviewReader {
  email: string;
  name: string;
}

const NO_WORDS: MessageWords = { subject: "", opening: "", benefit: "", change: "", link: "", body: "" };

/** What somebody is writing, as it will be read; null where there is no such message. */
export async function readPreview(viewer: Viewer, ask: AskPreview, at: Date): Promise<PreviewWords | null> {
  const facts = await findWritten(viewer, ask.code, at);
  if (!facts) return null;
  return previewOf(viewer, facts, await listMessageFiles(viewer, facts.id), ask);
}

/** The same for a page that has read the message already. */
export async function previewOf(
  viewer: Viewer,
  facts: MessageFacts,
  files: readonly MessageFileView[],
  ask: AskPreview,
): Promise<PreviewWords> {
  const version = facts.versions.find(({ id }) => id === ask.versionId) ?? null;
  const words = wordsTyped(facts, version, ask);
  const locale = ask.locale || version?.register?.locale || "en";
  const reader = ask.as && version?.register ? await findReader(viewer, version.register.id, ask.as) : null;
  const read = WORD_FIELDS.map((field) => ({ field, ...readWords(words[field]) }));
  const values = {
    figures: Object.fromEntries(facts.figures.map((each) => [each.name, writeFigure(each, locale)])),
    merge: reader ? mergeValuesOf(reader) : {},
    pictures: Object.fromEntries(
      files
        .filter(({ place }) => place === "image")
        .map(({ id, alt }) => [id, { src: messagePicturePath(id), alt }]),
    ),
  };
  return {
    subject: words.subject,
    // Without an audience there are no answers to miss.
    parts: read.flatMap(({ field, blocks }) =>
      field === "subject" || (version === null && field !== "opening") ? [] : [{ field, blocks }],
    ),
    values,
    problems: read.flatMap(({ field, problems }) => problems.map((problem) => ({ ...problem, field }))),
    gaps: WORD_FIELDS.flatMap((field) => gapsIn(words[field])),
    ...lengthOf(WORD_FIELDS.map((field) => words[field]).join("\n")),
    event: facts.event,
    letter:
      ask.shape === "letter" ? await letterOf(viewer, facts, version, words, locale, files, reader) : null,
    as: reader && { email: reader.email, name: reader.name },
  };
}

/** What is typed where a form has the field, what is kept elsewhere. */
function wordsTyped(facts: MessageFacts, version: VersionFacts | null, ask: AskPreview): MessageWords {
  const kept = version?.words ?? { ...NO_WORDS, subject: facts.subject, opening: facts.opening };
  const typed = { ...kept };
  for (const field of WORD_FIELDS) {
    const words = ask[field];
    if (words !== undefined) typed[field] = field === "subject" ? words || facts.subject : words;
  }
  return typed;
}

type Reader = Awaited<ReturnType<typeof readReaders>>[number];

async function findReader(viewer: Viewer, audienceId: string, email: string): Promise<Reader | null> {
  const [reader] = await readReaders(database(), viewer.workspaceId, audienceId, {
    emails: [email.toLowerCase()],
    take: 1,
  });
  return reader ?? null;
}

/** Some of those whom an audience reaches, to choose from. */
export async function listPreviewReaders(
  viewer: Viewer,
  audienceId: string | null,
): Promise<PreviewReader[]> {
  if (!audienceId) return [];
  const readers = await readReaders(database(), viewer.workspaceId, audienceId, {
    state: "reached",
    take: READERS_OFFERED,
  });
  return readers.map(({ email, name }) => ({ email, name }));
}

async function letterOf(
  viewer: Viewer,
  facts: MessageFacts,
  version: VersionFacts | null,
  words: MessageWords,
  locale: string,
  files: readonly MessageFileView[],
  reader: Reader | null,
): Promise<PreviewWords["letter"]> {
  const workspace = await database().workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { name: true, timeZone: true },
  });
  const content: SnapshotContent = {
    code: facts.code,
    kind: facts.kind,
    audience: version?.audience ?? "",
    locale,
    words,
    translations: {},
    figures: facts.figures.map(({ name, label, source, text, exact, note }) => ({
      name,
      label,
      source,
      text: text ?? NO_FIGURE,
      exact: exact ?? "",
      note,
    })),
    event: facts.event,
    files: files.map(({ id, name, mediaType, size, place, alt }) => ({
      id,
      name,
      mediaType,
      size,
      place,
      alt,
    })),
  };
  const pictures = new Set(WORD_FIELDS.flatMap((field) => placeholdersIn(words[field]).pictures));
  const bytes = await readFilesForLetter(database(), viewer.workspaceId, [...pictures]);
  const letter = await composeLetter(
    {
      kind: "stakeholder",
      name: reader?.name ?? "",
      snapshotId: "unsent",
      recipientId: "unsent",
      locale,
      merge: { ...reader?.merge },
      timeZone: reader?.timeZone ?? workspace.timeZone,
      outside: version?.register ? OUTSIDE_KINDS.includes(version.register.kind) : false,
    },
    {
      workspace: workspace.name,
      personId: null,
      acts: false,
      unsent: { content, files: new Map(bytes.map((file) => [file.id, file.bytes])) },
    },
  );
  return { subject: letter.subject, html: letter.html, text: letter.text };
}
