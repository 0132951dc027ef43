import { useEffect, useState } from 'preact/hooks';

/**
 * Returns the value one task later, so that what is slow to render comes after a first response and doesn't make one
 * task long. The first value is returned immediately.
 */
export function useNextTask<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const turn = setTimeout(() => setShown(value));
    return () => clearTimeout(turn);
  }, [value]);
  return shown;
}
