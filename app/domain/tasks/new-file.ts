/** A file as it comes in with a form. */
export interface NewFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Several files at once, and the words around them. */
export const MAX_UPLOAD_BYTES = 40 * 1024 * 1024 + 512 * 1024;
/** Why these files cannot be taken; null where they can. `has` is how many there are already. */
export function refusedFiles(files: readonly NewFile[], has = 0): string | null {
  const large = files.find((file) => file.bytes.byteLength > MAX_FILE_BYTES);
  if (large)
    return `${fileName(large.name)} is larger than 10 MB. Attach a smaller one, or a link in the note.`;
  return has + files.length > MAX_FILES
    ? `A task holds at most ${MAX_FILES} files, and it has ${has}. Take some back first.`
    : null;
}

/** "photo.jpg, list.pdf" */
export const fileNames = (files: readonly NewFile[]): string =>
  files.map((file) => fileName(file.name)).join(", ");

/** All of a task's files together, so that a task stays a record and does not become a drive. */
export const MAX_FILES = 20;

const IMAGES: readonly { mediaType: string; starts: readonly (number | null)[] }[] = [
  { mediaType: "image/png", starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: "image/jpeg", starts: [0xff, 0xd8, 0xff] },
  { mediaType: "image/gif", starts: [0x47, 0x49, 0x46, 0x38] },
  // RIFF, four bytes of length, WEBP
  {
    mediaType: "image/webp",
    starts: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
  },
];

/** The kinds of picture a browser may show in place; everything else is downloaded. */
export const isShownInPlace = (mediaType: string): boolean =>
  IMAGES.some((image) => image.mediaType === mediaType);

/**
 * What a file really is: a picture by its first bytes, whatever it says of itself; else what it says,
 * unless it claims to be a picture that it is not.
 */
export function mediaTypeOf(file: NewFile): string {
  const image = IMAGES.find(({ starts }) =>
    starts.every((byte, at) => byte === null || file.bytes[at] === byte),
  );
  if (image) return image.mediaType;
  const claimed = file.mediaType.toLowerCase().split(";")[0]?.trim() ?? "";
  const isPlain = /^[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,60}$/.test(claimed);
  return isPlain && !claimed.startsWith("image/") ? claimed : "application/octet-stream";
}

/** A name without the path some browsers send along and without what no file system takes. */
export function fileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}<>:"|?*]/gu, "_").trim();
  return plain === "" ? "file" : plain.slice(-180);
}
