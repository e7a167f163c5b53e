import { outlineOf, paintOf, type Sign } from './symbols';

/** The map's sign in a list or legend; the words stand beside it. */
export function SignIcon({ size = 20, ...sign }: Sign & { size?: number }) {
  const outline = outlineOf(sign.register);
  const paint = paintOf(sign);
  return (
    <svg className="map-sign" width={size} height={size} viewBox="-2 -2 29 28" aria-hidden="true" focusable="false">
      <path
        d={outline.path}
        fill={paint.fill}
        stroke={paint.stroke === '#ffffff' ? 'var(--map-sign-edge)' : paint.stroke}
        strokeWidth={1.6}
        strokeLinejoin="round"
      />
      <text x={12} y={outline.y} fontSize={outline.size} fontWeight={700} fill={paint.ink} textAnchor="middle" dominantBaseline="central">
        {outline.character}
      </text>
      {paint.struck && <path d="M2 22 22 2" stroke={paint.ink} strokeWidth={1.8} />}
      {sign.level && (
        <>
          <circle cx={21.5} cy={3.5} r={4.8} fill="#ffffff" stroke="#1f2a3d" />
          <text x={21.5} y={3.7} fontSize={8} fontWeight={700} fill="#1f2a3d" textAnchor="middle" dominantBaseline="central">
            {sign.level}
          </text>
        </>
      )}
    </svg>
  );
}
