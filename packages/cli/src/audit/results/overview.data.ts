/** The look of the overview page. */
export const overviewStyle = `
:root{--ink:#1f2a2e;--soft:#5c6b70;--line:#dfe5e6;--paper:#fff;--ground:#f3f5f4;--main:#2f5d62;--error:#c0392b;--warning:#dd9a1f;--info:#6f9fc8;--good:#4b8f6b;--faint:#a9c7b6}
@media (prefers-color-scheme:dark){:root{--ink:#e6ecec;--soft:#9fb0b3;--line:#33413f;--paper:#1b2322;--ground:#131918;--main:#6fb1b5;--error:#e0685b;--warning:#e3ae4a;--info:#86b2d8;--good:#6fb58f;--faint:#3f6b56}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:1180px;margin:0 auto;padding:28px 20px 60px}
h1{font-size:26px;margin:0 0 18px;letter-spacing:.02em}
h2{font-size:17px;margin:0 0 2px}
section,.cards>div{background:var(--paper);border:1px solid var(--line);border-radius:10px}
section{padding:18px 20px;margin-top:18px}
.note{color:var(--soft);font-size:13px;margin:0 0 12px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(132px,1fr));gap:12px}
.cards>div{padding:12px 16px}
.cards b{display:block;font-size:26px;line-height:1.25;font-variant-numeric:tabular-nums}
.cards span{color:var(--soft);font-size:13px}
.cards .error b{color:var(--error)}.cards .warning b{color:var(--warning)}.cards .info b{color:var(--info)}.cards .good b{color:var(--good)}
.two{display:grid;grid-template-columns:1fr 1fr;gap:18px}
@media (max-width:900px){.two{grid-template-columns:1fr}}
svg{display:block;width:100%;height:auto;font:13px "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
svg text{fill:var(--ink)}svg .value{fill:var(--soft);font-size:12px}svg .end{text-anchor:end}svg .middle{text-anchor:middle}
svg .axis{stroke:var(--line)}svg a text{fill:var(--main)}
svg .error,.key .error{fill:var(--error);background:var(--error)}svg .warning,.key .warning{fill:var(--warning);background:var(--warning)}svg .info,.key .info{fill:var(--info);background:var(--info)}
svg .good,.key .good{fill:var(--good);background:var(--good)}svg .faint,.key .faint{fill:var(--faint);background:var(--faint)}svg .main{fill:var(--main)}svg .none,.key .none{fill:var(--line);background:var(--line)}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;margin:8px 0 0;padding:0;list-style:none;font-size:13px;color:var(--soft)}
.key i{display:inline-block;width:11px;height:11px;border-radius:3px;margin-right:6px}
.scroll{overflow-x:auto;max-height:640px;overflow-y:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
th{position:sticky;top:0;background:var(--paper);text-align:left;font-weight:600;color:var(--soft);box-shadow:0 1px 0 var(--line);white-space:nowrap}
th,td{padding:6px 10px}td{border-top:1px solid var(--line);vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
td.hot{color:var(--error);font-weight:600}
td:target,tr:target td{background:color-mix(in srgb,var(--warning) 18%,transparent)}
footer{color:var(--soft);font-size:12.5px;margin-top:22px}
@media print{body{background:#fff}.scroll{max-height:none}section{break-inside:avoid}}
`
