import { useEffect, useState } from 'preact/hooks';

/** Returns each new value one task later, so that slow components don't delay the page's response. */
export function useNextTask<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setShown(value));
    return () => clearTimeout(timer);
  }, [value]);
  return shown;
}
