import type { NewFile } from "~/domain/tasks/new-file";

/** A file of a form, read into memory; its size was limited when the form was read. */
export async function newFileOf(file: File | undefined): Promise<NewFile | null> {
  if (!file || file.size === 0) return null;
  return { name: file.name, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}
