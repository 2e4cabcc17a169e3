import * as z from "zod";
import { storableText } from "../activity/activity";
import { fileName, mediaTypeOf, type NewFile } from "../tasks/new-file";
import { messageFilesPath } from "./message-places";

export type FilePlace = "image" | "attachment";

/** A file of a message as its pages show it, without its bytes. */
export interface MessageFileView {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  place: FilePlace;
  /** What a picture shows, for those who do not see it. */
  alt: string;
  byId: string;
  byName: string;
  at: string;
}

const MB = 1024 * 1024;
/** Everybody who is told gets all of it in one letter: what is larger, many mail servers refuse. */
export const MAX_MESSAGE_BYTES = 10 * MB;
export const MAX_PICTURE_BYTES = 2 * MB;
export const MAX_MESSAGE_FILES = 15;
export const ALT_LIMIT = 300;

/** What mail programs show in place; the newer kinds stay empty frames in some of them. */
const PICTURES = ["image/png", "image/jpeg", "image/gif"];

/** Mail servers take letters with such files for an attack. */
const REFUSED_ENDINGS =
  /\.(?:exe|bat|cmd|com|scr|msi|vbs?|js|mjs|jse|wsf|ps1|jar|hta|html?|svg|lnk|reg|iso|dll|apk|app)$/i;

export const messageFilePath = (fileId: string): string => `/files/${fileId}`;
export const messagePicturePath = (fileId: string): string => `/files/${fileId}?shown`;
export const messageFileRemovalPath = (code: string, fileId: string): string =>
  `${messageFilesPath(code)}/${fileId}/removal`;
export const messageFileRestorationPath = (code: string, fileId: string): string =>
  `${messageFilesPath(code)}/${fileId}/restoration`;

const files = z
  .union([z.instanceof(File), z.array(z.instanceof(File)), z.literal("")])
  .optional()
  .transform((chosen) => (chosen === undefined || chosen === "" ? [] : [chosen].flat()));

export const messageFilesSchema = z.object({
  place: z.enum(["image", "attachment"], { error: "Choose whether it stands in the words or beside them." }),
  alt: z
    .string()
    .trim()
    .overwrite(storableText)
    .max(ALT_LIMIT, `At most ${ALT_LIMIT} characters, please; shorten it.`)
    .default(""),
  files,
});

export interface KeptSizes {
  count: number;
  bytes: number;
}

export const megabytes = (bytes: number): string =>
  `${(bytes / MB).toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;

/** Why these files cannot be taken, by the field it is about; null where they can. `has` is what the message holds. */
export function refusedMessageFiles(
  input: { place: FilePlace; alt: string; files: readonly NewFile[] },
  has: KeptSizes,
): { field: "files" | "alt"; why: string } | null {
  const about = (why: string) => ({ field: "files" as const, why });
  if (input.files.length === 0) return about("Choose a file first.");
  if (has.count + input.files.length > MAX_MESSAGE_FILES) {
    return about(
      `A message holds at most ${MAX_MESSAGE_FILES} files, and this one has ${has.count}. Take some away first.`,
    );
  }
  const refused = input.files.find(({ name }) => REFUSED_ENDINGS.test(name));
  if (refused) {
    return about(
      `${fileName(refused.name)} is a kind of file that mail servers stop. Send a PDF, or put a link into the words.`,
    );
  }
  if (input.place === "image") {
    const other = input.files.find((file) => !PICTURES.includes(mediaTypeOf(file)));
    if (other) {
      return about(
        `${fileName(other.name)} is no PNG, JPEG or GIF. Mail programs show those three; save it as one of them.`,
      );
    }
    const large = input.files.find(({ bytes }) => bytes.byteLength > MAX_PICTURE_BYTES);
    if (large) {
      return about(
        `${fileName(large.name)} has ${megabytes(large.bytes.byteLength)}; a picture in the words has at most 2 MB. Make it smaller: 1200 pixels across are enough.`,
      );
    }
    if (input.alt.trim() === "") {
      return {
        field: "alt",
        why: "Say what the picture shows: some cannot see it, and many mail programs hide pictures at first.",
      };
    }
  }
  const bytes = input.files.reduce((sum, file) => sum + file.bytes.byteLength, has.bytes);
  return bytes > MAX_MESSAGE_BYTES
    ? about(
        `With these the letter would carry ${megabytes(bytes)}; ${megabytes(MAX_MESSAGE_BYTES)} are the most that mail servers take. Put a link into the words instead.`,
      )
    : null;
}

/** `![what it shows](file:ID)`: how a picture is named in the words. */
export const pictureWords = ({ id, alt }: { id: string; alt: string }): string =>
  `![${alt.replace(/[[\]\\\n]/g, " ").trim()}](file:${id})`;
