import type { ClientWords } from '../src/data.js'
import { element } from './dom.js'

/** The filters of a list: buttons for kinds (a class of its entries each), and a rule. */
export function setUpFilters(panel: HTMLElement, words: ClientWords): void {
  const entries = Array.from(panel.querySelectorAll<HTMLElement>('.entry'))
  const toggles = Array.from(panel.querySelectorAll<HTMLElement>('.toggle'))
  const rule = panel.querySelector('select')
  const output = panel.querySelector('output')
  const none = panel.querySelector<HTMLElement>('.no-match')
  const apply = (): void => {
    const wanted = toggles.filter(isPressed).map((toggle) => toggle.dataset['kind'] ?? '')
    let shown = 0
    for (const entry of entries) {
      const fits =
        wanted.some((kind) => entry.classList.contains(kind)) &&
        (!rule || rule.value === '' || entry.dataset['rule'] === rule.value)
      entry.hidden = !fits
      if (fits) shown++
    }
    if (none) none.hidden = shown > 0
    const counted = words.shown.replace('{0}', String(shown)).replace('{1}', String(entries.length))
    if (output) output.textContent = shown < entries.length ? counted : ''
  }
  for (const toggle of toggles) {
    toggle.addEventListener('click', () => {
      press(toggle, !isPressed(toggle))
      apply()
    })
  }
  rule?.addEventListener('change', apply)
}

/** Filters for a list that the script makes: a button a kind with its name, and the rules. */
export function makeFilters(
  kinds: readonly (readonly [kind: string, name: string])[],
  rules: readonly (readonly [value: string, name: string])[],
  words: ClientWords
): HTMLElement[] {
  const group = element('span', '')
  for (const [kind, name] of kinds) {
    const toggle = element('button', `toggle ${kind}`, name)
    toggle.type = 'button'
    toggle.dataset['kind'] = kind
    press(toggle, true)
    group.append(toggle)
  }
  const select = element('select', '')
  select.setAttribute('aria-label', words.rule)
  select.append(new Option(words.allRules, ''), ...rules.map(([value, name]) => new Option(name, value)))
  const output = element('output', '')
  output.setAttribute('aria-live', 'polite')
  const none = element('p', 'none no-match', words.noMatch)
  none.hidden = true
  return [element('div', 'filters', group, select, output), none]
}

/** The legend: leaves the colour to one kind of figure. */
export function setUpLegend(section: HTMLElement): void {
  const sheet = section.querySelector<HTMLElement>('.sheet')
  const chips = Array.from(section.querySelectorAll<HTMLElement>('.chip'))
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      const on = !isPressed(chip)
      for (const other of chips) press(other, other === chip && on)
      if (on) sheet?.setAttribute('data-only', chip.dataset['status'] ?? '')
      else sheet?.removeAttribute('data-only')
    })
  }
}

const isPressed = (button: HTMLElement): boolean => button.getAttribute('aria-pressed') === 'true'

const press = (button: HTMLElement, on: boolean): void => button.setAttribute('aria-pressed', String(on))
