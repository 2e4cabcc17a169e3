import type { NewFile } from "~/domain/tasks/new-file";

/** The files of one field, however many were chosen; an empty field sends one without a name or a byte. */
export const newFilesOf = async (files: readonly File[]): Promise<NewFile[]> =>
  (await Promise.all(files.map(newFileOf))).filter((file) => file !== null);

/** A file of a form, read into memory; its size was limited when the form was read. */
async function newFileOf(file: File | undefined): Promise<NewFile | null> {
  if (!file || file.size === 0) return null;
  return { name: file.name, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}
