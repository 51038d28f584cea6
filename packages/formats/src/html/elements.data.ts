/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main',
  'menu', 'nav', 'ol', 'p', 'plaintext', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp'
])

/** Elements whose content is never part of what a page says. */
export const NEVER_SHOWN: ReadonlySet<string> = new Set([
  'applet', 'audio', 'button', 'canvas', 'datalist', 'del', 'embed', 'frame', 'frameset', 'head', 'iframe', 'input', 'map', 'math', 'meter', 'noembed',
  'noframes', 'noscript', 'object', 'optgroup', 'option', 'picture', 'progress', 'rp', 'rt', 'script', 'select', 'style', 'svg', 'template', 'textarea',
  'title', 'video'
])

/** Elements and roles around the page's own matter. */
export const AROUND: ReadonlySet<string> = new Set(['aside', 'footer', 'nav', 'search'])
export const AROUND_ROLES: ReadonlySet<string> = new Set(['banner', 'complementary', 'contentinfo', 'navigation', 'search'])

/** Words of classes and ids that only name what stands around the matter: menus, the path to the page, sharing, footers. */
export const AROUND_NAMES =
  /(?:^|[\s_-])(?:nav|navs|navbar|navigation|menu|breadcrumbs?|crumbs?|position|location|weizhi|dqwz|share|bdsharebuttonbox|fenxiang|footer|foot|bottom|copyright|banquan|pagination|pager|sidebar|toolbar|tools?|print|ewm|qrcode|erweima|searchbox|login|topbar|friendlink|yqlj|related|recommend|prevnext)(?:$|[\s_-])/i

/** Lines of a page's own about the page: they say nothing that the report says. */
export const PAGE_LINES =
  /^[\s【[（(|]*(?:(?:发布|更新|生成|公开)(?:时间|日期)|(?:信息|文章|稿件|内容)?来源|作者|责任编辑|编辑|审核|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|点击(?:次数|量|数|率)?|访问(?:次数|量)|字体|字号|打印|收藏|关闭|我要纠错|分享到?|扫一扫|上一[篇条页]|下一[篇条页]|返回(?:顶部|首页|列表)|索引号|主办(?:单位)?|承办(?:单位)?|技术支持|版权所有|网站标识码|网站地图|联系我们|备案号|您(?:现在)?(?:的|所在)的?位置|当前(?:的)?位置|现在位置|首页)(?:$|[\s：:】\])）>|&_-]|本页|窗口)/
export const PAGE_FOOT = /ICP备|ICP证|公网安备|网站标识码|版权所有|Copyright|©/i

/** The first words of the table in which open-government sites catalogue a page. */
export const CATALOGUE = /索引号|信息分类|公开目录|主题分类/
