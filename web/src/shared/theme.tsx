import { ConfigProvider, type ThemeConfig, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useLanguage } from '@/i18n';
import { stored } from './stored';

export type ThemeMode = 'light' | 'dark';

const chosen = stored<ThemeMode>('theme', ['light', 'dark'], 'light');
const Mode = createContext<ThemeMode>('light');

const font = "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

const shared = {
  borderRadius: 4,
  fontFamily: font,
  // The compact algorithm takes the next smaller size: 14.
  fontSize: 16,
  motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
};

const light: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
  token: {
    colorPrimary: '#0b3a82',
    colorInfo: '#0b3a82',
    colorInfoBg: '#e9f0fb',
    colorInfoBorder: '#b3c8ea',
    colorLink: '#0b4fb3',
    colorError: '#c8000d',
    colorTextSecondary: '#4a5361',
    colorTextTertiary: '#5b6472',
    colorTextDescription: '#5b6472',
    colorTextPlaceholder: '#6b7280',
    colorBgLayout: '#f3f5f8',
    ...shared,
  },
};

const dark: ThemeConfig = {
  algorithm: [theme.darkAlgorithm, theme.compactAlgorithm],
  token: {
    colorPrimary: '#2f6fd6',
    colorInfo: '#5b96ee',
    colorLink: '#8ab8ff',
    colorError: '#ff9a95',
    colorBgBase: '#0a1730',
    colorBgLayout: '#081226',
    colorBgContainer: '#0f2144',
    colorBgElevated: '#152b56',
    colorTextSecondary: '#b6c2d6',
    colorTextTertiary: '#a3b1c8',
    colorTextDescription: '#a3b1c8',
    colorTextPlaceholder: '#93a3bd',
    ...shared,
  },
  components: {
    Tabs: { itemSelectedColor: '#8ab8ff', itemHoverColor: '#a9caff', itemActiveColor: '#8ab8ff', inkBarColor: '#8ab8ff' },
  },
};

/** The theme in force where the component stands: the person's choice, or dark on the wall screen. */
export function useThemeMode(): ThemeMode {
  return useContext(Mode);
}

export function toggleTheme(): void {
  chosen.set(chosen.get() === 'dark' ? 'light' : 'dark');
}

/** Gives everything below it the person's theme, or the given one. */
export function ThemeScope({ mode, children }: { mode?: ThemeMode; children: ReactNode }) {
  const own = chosen.use();
  const inForce = mode ?? own;
  const language = useLanguage();
  useEffect(() => {
    // On the root element, so that drawers and menus, which hang outside of the page, have the theme too.
    const before = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = inForce;
    return () => {
      if (before) document.documentElement.dataset.theme = before;
    };
  }, [inForce]);
  return (
    <Mode.Provider value={inForce}>
      <ConfigProvider
        theme={inForce === 'dark' ? dark : light}
        locale={language === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </Mode.Provider>
  );
}
