import { type ReactNode, useEffect, useState } from 'react';
import { nextPaint } from './next-paint';

/** Shows what is long once what stands above it has been painted: a person reads the answer first. */
export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let isThere = true;
    void nextPaint().then(() => {
      if (isThere) setPainted(true);
    });
    return () => {
      isThere = false;
    };
  }, []);
  return isPainted ? children : null;
}
