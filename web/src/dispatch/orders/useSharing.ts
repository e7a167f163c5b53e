import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey, send } from '@/api/client';
import { serverNow } from '@/shared/clock';
import { base } from '../dispatch';

type Point = { at: string; longitude: number; latitude: number; speed: number | null };
type Problem = 'unsupported' | 'denied' | 'unknown' | 'ended';

const every = 15_000;
const most = 500;
const kmhOfMs = 3.6;

/** Tells where this phone is while it is switched on; what cannot be sent is kept and goes with the next. */
export function useSharing(order: string) {
  const [on, setOn] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState(0);
  const points = useRef<Point[]>([]);

  const tell = useCallback(async () => {
    const batch = points.current.slice(0, most);
    if (batch.length === 0) return;
    try {
      await send('POST', `${base}/orders/${order}/positions`, { points: batch }, newKey());
      points.current = points.current.slice(batch.length);
    } catch (error) {
      // Refused for good: the order has ended. Otherwise the network is away, and what was kept is sent later.
      const status = (error as { status?: number }).status ?? 0;
      if (status >= 400 && status < 500) {
        points.current = [];
        if (status === 409) {
          setOn(false);
          setProblem('ended');
        }
      }
    }
    setWaiting(points.current.length);
  }, [order]);

  useEffect(() => {
    if (!on) return;
    const watch = navigator.geolocation.watchPosition(
      ({ coords, timestamp }) => {
        setProblem(null);
        const point = {
          // By the clock of the platform: that of a phone may be wrong, and in an exercise it is another.
          at: new Date(serverNow() - Math.max(0, Date.now() - timestamp)).toISOString(),
          longitude: coords.longitude,
          latitude: coords.latitude,
          speed: coords.speed === null ? null : Math.min(400, coords.speed * kmhOfMs),
        };
        const first = points.current.length === 0;
        points.current = [...points.current, point].slice(-most);
        if (first) void tell();
      },
      (error) => setProblem(error.code === error.PERMISSION_DENIED ? 'denied' : 'unknown'),
      { enableHighAccuracy: true, maximumAge: 5_000 },
    );
    const timer = setInterval(() => void tell(), every);
    return () => {
      navigator.geolocation.clearWatch(watch);
      clearInterval(timer);
    };
  }, [on, tell]);

  const turn = (next: boolean) => {
    setProblem(next && !('geolocation' in navigator) ? 'unsupported' : null);
    setOn(next && 'geolocation' in navigator);
  };
  return { on, problem, waiting, turn };
}
