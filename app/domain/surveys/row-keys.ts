/** 53 bits of a text: equal texts have equal keys, and among a hundred thousand others a chance meeting is one in millions. */
export function keyOf(text: string): number {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0);
}

export interface RowKeys {
  add(rowNumber: number, key: number): void;
  /** Rows that share a key with so many others, in the order of the file; each group once. */
  groups(atLeast: number): number[][];
}

const FIRST_ROOM = 1024;

/** One number per row instead of one text: a hundred thousand rows weigh a megabyte. */
export function watchKeys(): RowKeys {
  let keys = new Float64Array(FIRST_ROOM);
  let rows = new Int32Array(FIRST_ROOM);
  let length = 0;
  return {
    add(rowNumber, key) {
      if (length === keys.length) {
        const [moreKeys, moreRows] = [new Float64Array(length * 2), new Int32Array(length * 2)];
        moreKeys.set(keys);
        moreRows.set(rows);
        keys = moreKeys;
        rows = moreRows;
      }
      keys[length] = key;
      rows[length] = rowNumber;
      length += 1;
    },
    groups(atLeast) {
      const order = Uint32Array.from({ length }, (_, at) => at);
      const keyAt = (at: number) => keys[at] ?? 0;
      const rowAt = (at: number) => rows[at] ?? 0;
      order.sort((a, b) => keyAt(a) - keyAt(b) || rowAt(a) - rowAt(b));
      const found: number[][] = [];
      for (let from = 0; from < length; ) {
        let to = from + 1;
        while (to < length && keyAt(order[to] ?? 0) === keyAt(order[from] ?? 0)) to += 1;
        if (to - from >= atLeast) found.push(Array.from(order.subarray(from, to), rowAt));
        from = to;
      }
      return found.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    },
  };
}
