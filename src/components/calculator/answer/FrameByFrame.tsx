/** Adds one part of an answer per frame, because layout and paint of all of them would be a long task. */
import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface FrameByFrameProps {
  readonly parts: readonly ComponentChild[];
  /** Whether to show all parts in the first frame. */
  readonly isAtOnce: boolean;
}

export function FrameByFrame({ parts, isAtOnce }: FrameByFrameProps) {
  const [count, setCount] = useState(isAtOnce ? parts.length : 0);
  const hasMore = Boolean(parts[count]);
  // Preact calls effects after the browser has painted a frame.
  useEffect(() => {
    if (hasMore) setCount(count + 1);
  });
  return [parts.slice(0, count), hasMore && <div class="rest" />];
}
