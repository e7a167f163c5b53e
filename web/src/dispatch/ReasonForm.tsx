import { Text } from '@/information/incidents/room/fields';
import { CommandForm } from './CommandForm';

interface Props {
  path: string;
  label: string;
  submit: string;
  done: string;
  onClose: () => void;
}

/** A step that has to say why. */
export function ReasonForm({ path, label, submit, done, onClose }: Props) {
  return (
    <CommandForm path={path} submit={submit} done={done} first={{ reason: '' }} onClose={onClose}>
      <Text name="reason" label={label} required max={500} />
    </CommandForm>
  );
}
