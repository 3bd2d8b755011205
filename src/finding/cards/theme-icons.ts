import { icons } from '../../frame/icons/icons.ts';
import { THEME_HUES, type Hue } from '../../frame/theme-hues.ts';

/** The icons of the themes as a style sheet draws them: under each hue, the address of its picture. theme-icons.css holds what this writes. */
export function writeThemeIcons(): string {
  const rules = (Object.entries(THEME_HUES) as [keyof typeof THEME_HUES, Hue][]).map(([theme, hue]) => `[data-hue='${hue}'] { --theme-icon: url("${addressOf(icons[theme])}"); }`);
  return `/* The icons of the themes, for what is drawn without an element of its own. Made from the icons by theme-icons.ts; its test says when the two differ. */\n${rules.join('\n')}\n`;
}

function addressOf(drawing: string): string {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${drawing}</svg>`;
  return `data:image/svg+xml,${picture.replaceAll('"', "'").replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E')}`;
}
