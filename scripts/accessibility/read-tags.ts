/** The points that a test shows stand at the head of its title: "[A11Y-18,19] by keyboard every stop is ringed". */
const TAG = /\[A11Y-(\d+(?:,\d+)*)\]/;

/** The numbers in a test's title; empty when it carries no tag. */
export function readPointNumbers(title: string): number[] {
  return (TAG.exec(title)?.[1] ?? '').split(',').filter(Boolean).map(Number);
}

/** The tags in a test file's source, each as its sorted numbers: "18,19". Titles built in a loop count once. */
export function readTagsOfSource(source: string): string[] {
  const found = source.match(new RegExp(TAG, 'g')) ?? [];
  return [...new Set(found.map((tag) => readPointNumbers(tag).join(',')))].sort();
}
