import { useEffect, useState } from 'preact/hooks';

/**
 * Returns the first value immediately, and each new value one task later. Parts that are slow to render use this, so
 * that the page responds first and no task is long.
 */
export function useNextTask<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const turn = setTimeout(() => setShown(value));
    return () => clearTimeout(turn);
  }, [value]);
  return shown;
}
