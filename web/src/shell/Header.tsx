import { MenuOutlined, MoonOutlined, MutedOutlined, QuestionCircleOutlined, SoundOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay } from '@/access/me';
import { setLanguage, useLanguage, useT } from '@/i18n';
import { chime, sound } from '@/inbox/chime';
import { toggleTheme, useThemeMode } from '@/shared/theme';
import { AccountMenu } from './AccountMenu';
import { LiveMark } from './LiveBar';

interface Props {
  onMenu: () => void;
  onHelp: () => void;
}

export function Header({ onMenu, onHelp }: Props) {
  const t = useT();
  const mayReport = useMay('information.incidents.report');
  return (
    <header className="y-header">
      <span className="y-narrow-only">
        <HeaderButton label={t('shell.menu')} icon={<MenuOutlined />} onClick={onMenu} />
      </span>
      <Link to="/inbox" className="y-brand">
        <strong>{t('shell.brand')}</strong>
        <span className="y-wide-only">{t('shell.title')}</span>
      </Link>
      <span className="y-grow" />
      {mayReport && (
        <Link to="/information/incidents/new" className="y-report y-wide-only">
          + {t('nav.newIncident')}
        </Link>
      )}
      <LiveMark />
      <span className="y-wide-only y-header-tools">
        <SoundSwitch />
        <HeaderButton label={t('shell.help')} icon={<QuestionCircleOutlined />} onClick={onHelp} />
        <ThemeSwitch />
        <LanguageSwitch />
      </span>
      <AccountMenu onHelp={onHelp} />
    </header>
  );
}

export function LanguageSwitch() {
  const t = useT();
  const language = useLanguage();
  return (
    <Button
      type="text"
      className="y-header-button"
      aria-label={t('shell.languageLabel')}
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
    >
      {t('shell.language')}
    </Button>
  );
}

function ThemeSwitch() {
  const t = useT();
  const dark = useThemeMode() === 'dark';
  return (
    <HeaderButton
      label={t(dark ? 'shell.themeLight' : 'shell.themeDark')}
      icon={dark ? <SunOutlined /> : <MoonOutlined />}
      onClick={toggleTheme}
    />
  );
}

function SoundSwitch() {
  const t = useT();
  const on = sound.use() === 'on';
  const toggle = () => {
    sound.set(on ? 'off' : 'on');
    if (!on) chime();
  };
  return (
    <HeaderButton
      label={t(on ? 'shell.soundOff' : 'shell.soundOn')}
      icon={on ? <SoundOutlined /> : <MutedOutlined />}
      pressed={on}
      onClick={toggle}
    />
  );
}

interface HeaderButtonProps {
  label: string;
  icon: ReactNode;
  pressed?: boolean;
  onClick: () => void;
}

function HeaderButton({ label, icon, pressed, onClick }: HeaderButtonProps) {
  return (
    <Tooltip title={label}>
      <Button type="text" className="y-header-button" aria-label={label} aria-pressed={pressed} icon={icon} onClick={onClick} />
    </Tooltip>
  );
}
