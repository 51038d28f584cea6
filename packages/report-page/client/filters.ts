import type { PageData } from '../src/data.js'

/** The filters over the findings of one report, and the legend that leaves the colour to one kind of figure. */
export function setUpFilters(section: HTMLElement, { words }: PageData): void {
  const findings = Array.from(section.querySelectorAll<HTMLElement>('.finding'))
  const toggles = Array.from(section.querySelectorAll<HTMLElement>('.toggle'))
  const rule = section.querySelector('select')
  const output = section.querySelector('output')
  const none = section.querySelector<HTMLElement>('.no-match')
  const apply = (): void => {
    const wanted = toggles.filter(isPressed).map((toggle) => toggle.dataset['severity'] ?? '')
    let shown = 0
    for (const finding of findings) {
      const fits =
        wanted.some((severity) => finding.classList.contains(severity)) &&
        (!rule || rule.value === '' || finding.dataset['rule'] === rule.value)
      finding.hidden = !fits
      if (fits) shown++
    }
    if (none) none.hidden = shown > 0
    const filtered = shown < findings.length
    if (output)
      output.textContent = filtered
        ? words.shown.replace('{0}', String(shown)).replace('{1}', String(findings.length))
        : ''
  }
  for (const toggle of toggles) {
    toggle.addEventListener('click', () => {
      press(toggle, !isPressed(toggle))
      apply()
    })
  }
  rule?.addEventListener('change', apply)

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
