/**
 * Changes against an earlier year. Slots: S subject, Y year, PY the year before, X this year, P the year before,
 * D the difference, r its rate, d the direction: `{d:增加/减少}`.
 */
export const change = [
  '{Y}年[{S}|]支出{X}，比{PY}年{d:增加/减少}{D}，{d:增长/下降}{r}',
  '[{S}|]{X}，较上年{d:增加/减少}{D}，{d:增幅/降幅}[为|]{r}',
  '{Y}年[{S}|]支出{X}，上年支出{P}，[同比|]{d:增加/减少}{D}，{d:增长/下降}{r}',
  '[{S}|]由{PY}年的{P}{d:增加到/减少到}{Y}年的{X}，{d:增幅/降幅}{r}',
  '与{PY}年相比，{Y}年[{S}|]支出{X}，{d:增加/减少}{D}，{d:上升/下降}{r}',
  '[{S}|]本年支出{X}，上年支出{P}，{d:增加/减少}{D}',
  '[{S}|]支出从上年的{P}{d:增至/降至}{X}，{d:增长/下降}{r}',
  '{Y}年[{S}|]支出{X}，同比{d:增长/下降}{r}（上年为{P}）',
  '{PY}年[{S}|]支出{P}，{Y}年支出{X}，同比{d:增长/下降}{r}',
  '[{S}|]全年支出{X}，较上年的{P}{d:多/少}支出{D}，{d:增长/下降}{r}'
] as const

export const changeReason = [
  '主要原因是{d:业务量有所增加/严格控制支出}', '主要是{d:新增了工作任务/部分项目已经完工}所致', '变动的主要原因是{d:政策标准提高/压减一般性支出}', '原因是{d:补助范围扩大/补助对象减少}'
] as const

export const changeCount = [
  '{Y}年{S}{X}，比上年{d:增加/减少}{D}，{d:增长/下降}{r}',
  '{S}由上年的{P}{d:增加到/减少到}{X}，{d:增幅/降幅}{r}',
  '{S}{X}，上年同期{P}，同比{d:增长/下降}{r}',
  '{PY}年{S}{P}，{Y}年{X}，{d:增加/减少}{D}',
  '{S}从{P}{d:增至/降至}{X}，{d:增长/下降}{r}'
] as const

export const level = ['[{S}|]支出{X}，与上年持平', '[{S}|]支出{X}，与{PY}年一致，未发生变动', '[{S}|]{PY}年支出{P}，{Y}年支出{X}，两年持平', '[{S}|]全年支出{X}，上年支出{P}，同比持平', '{Y}年[{S}|]支出{X}，较上年无增减变化', '[{S}|]本年支出{X}，与{PY}年的{P}相同'] as const

/** Percentage points: P and X are rates. */
export const points = [
  '{S}由上年的{P}{d:提高到/下降到}{X}，{d:提高/下降}{D}个百分点',
  '{S}{X}，比上年的{P}{d:提高/下降}{D}个百分点',
  '{PY}年{S}为{P}，{Y}年为{X}，{d:上升/回落}{D}个百分点',
  '{S}从{P}{d:升至/降至}{X}，{d:上升/下降}了{D}个百分点',
  '{Y}年{S}{X}，较{PY}年的{P}{d:提升/降低}{D}个百分点', '{S}为{X}，上年为{P}，{d:提高/降低}了{D}个百分点', '{S}由{P}{d:提升至/降低至}{X}，{d:提升/降低}{D}个百分点'
] as const
export const pointNames = ['线上办理率', '按时办结率', '服务覆盖率', '自助办理率', '档案电子化率', '设备联网率'] as const
