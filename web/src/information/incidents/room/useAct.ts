import { useSearchParams } from 'react-router';

/** What the page does at the moment stands in its address: which form is open and on what. */
export function useAct() {
  const [address, setAddress] = useSearchParams();
  const open = (act: string, on?: string) =>
    setAddress(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('do', act);
        if (on === undefined) after.delete('on');
        else after.set('on', on);
        return after;
      },
      { replace: true },
    );
  const close = () =>
    setAddress(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete('do');
        after.delete('on');
        return after;
      },
      { replace: true },
    );
  return { act: address.get('do'), on: address.get('on'), open, close };
}
