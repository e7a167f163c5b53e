import { useMe } from '@/access/me';
import { useT } from '@/i18n';

export function ExerciseBanner() {
  const t = useT();
  const { exercise, rate } = useMe();
  if (!exercise) return null;
  return (
    <div className="y-exercise">
      <strong>{t('shell.exercise', { title: exercise.replace(/^演练[：:]/, '') })}</strong>
      {rate !== 1 && <span> · {t('shell.rate', { rate })}</span>}
    </div>
  );
}
