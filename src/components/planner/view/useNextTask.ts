import { useEffect, useState } from 'preact/hooks';

/**
 * Returns the first value immediately, and each new value one task later. Components that are slow to render use this,
 * so that the page responds first and no task is long.
 */
export function useNextTask<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setShown(value));
    return () => clearTimeout(timer);
  }, [value]);
  return shown;
}
