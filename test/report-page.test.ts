import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../scripts/lib/root.mjs'
import { type AwkwardFiles, awkwardFiles } from './lib/awkward.js'
import { gouji, requireBuild } from './lib/command.js'

let files: AwkwardFiles
beforeAll(() => {
  requireBuild()
  files = awkwardFiles()
})
afterAll(() => files?.remove())

const page = (...args: string[]) => gouji(['check', '--format', 'html', ...args]).stdout

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decoded = (html: string) => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] as string)
const sheetsOf = (html: string) =>
  [...html.matchAll(/<article class="sheet"[^>]*>([\s\S]*?)<\/article>/g)].map(([, sheet]) => sheet ?? '')

describe('the HTML report', () => {
  const folders = ['test/samples', 'test/samples/excerpts']
  const samples = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(md|txt)$/.test(name))
      .map((name) => `${folder}/${name}`)
  )

  it('shows every figure of every sample, once', () => {
    const { reports } = JSON.parse(gouji(['check', '--format', 'json', ...samples]).stdout)
    const sheets = sheetsOf(page(...samples))
    expect(sheets).toHaveLength(samples.length)
    for (const [i, sheet] of sheets.entries()) {
      const figures = [...sheet.matchAll(/<span class="f \w[^"]*" data-a="([\d ]+)"/g)].map(([, anchors]) =>
        Math.min(...(anchors ?? '').split(' ').map(Number))
      )
      expect(new Set(figures).size, samples[i]).toBe(reports[i].coverage.figures)
    }
  })

  it('leaves out no character of a text, and adds none', () => {
    const texts = samples.filter((name) => name.endsWith('.txt') && !name.includes('gb18030'))
    for (const [i, sheet] of sheetsOf(page(...texts)).entries()) {
      const shown = decoded(sheet.replace(/<[^>]*>/g, '')).replace(/[\s|]/g, '')
      // Marks of Word's text export are noise; lines of | and - part the rows of a table.
      const text = readFileSync(join(root, texts[i] ?? ''), 'utf8').replace(/\[bookmark:[^\]]*\]/g, '')
      expect(shown, texts[i]).toBe(text.replace(/[\s|\uFEFF]/g, ''))
    }
  })

  it('names its only script and style by their hashes, and refers to nothing else', () => {
    const html = page(files.wrong)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
    const hash = (tag: string) => {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? ''
      return createHash('sha256').update(text).digest('base64')
    }
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${hash('script')}'; style-src 'sha256-${hash('style')}'; base-uri 'none'; form-action 'none'`
    )
    expect(html.match(/<script(?! type="application\/json")/g)).toHaveLength(1)
    expect(html).not.toMatch(/<(?:link|img|iframe|object|embed|base|form)\b|<[^>]*\s(?:src|style|on\w+)=/i)
    expect(html.replace(/http:\/\/www\.w3\.org\/\d+\/svg/g, '')).not.toMatch(/https?:\/\/|@import|url\(/)
  })

  it('is the same page each time', () => {
    expect(page(files.wrong, files.right)).toBe(page(files.wrong, files.right))
  })

  it('says in English what it says in Chinese', () => {
    expect(page(files.wrong)).toContain('<html lang="zh-CN">')
    const english = page('--lang', 'en', files.right)
    expect(english).toContain('<html lang="en">')
    const frame = english.replace(/<article[\s\S]*<\/article>|<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '')
    expect(decoded(frame).replaceAll(files.right, '')).not.toMatch(/[\u4E00-\u9FFF]/)
  })

  it('has a place for what could not be checked, and for nothing at all', () => {
    const html = page(files.missing)
    expect(html).toContain('没有这个文件')
    expect(html).not.toContain('class="report"')
    expect(page(files.right)).toContain('未发现不一致')
  })
})
