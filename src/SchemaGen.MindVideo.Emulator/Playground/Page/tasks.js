// The tasks, newest first, page by page, with their pictures.

import { $, button, fill, h } from './dom.js'
import { get } from './api.js'

const pageSize = 5

function ratioOf(width, height) {
  let [a, b] = [width, height]
  while (b) [a, b] = [b, a % b]
  return `${width / a}:${height / a}`
}

export const time = text => new Date(text).toISOString().replace('T', ' ').slice(0, 19)

function picture(output, task, i) {
  const url = new URL(output.url, location.origin).pathname
  return h('figure', null,
    h('a', { href: url, target: '_blank', rel: 'noopener' }, h('img', { src: url, width: output.width, height: output.height, loading: 'lazy', alt: `Output ${i + 1} of ${task.task_id}` })),
    h('figcaption', null, `${output.width} × ${output.height} · ${ratioOf(output.width, output.height)}`))
}

function draw(task, choose) {
  const outputs = task.output?.images ?? task.output?.videos ?? []
  return h('li', { class: 'task', 'data-task': task.task_id },
    h('div', { class: 'head' }, h('code', null, task.task_id), h('span', { class: `status ${task.status}` }, task.status)),
    h('p', { class: 'quiet' }, button(task.model, () => choose(task.model), { class: 'link' }), ` · ${time(task.created_at)} · estimate $${task.cost_estimate}`, task.cost_actual !== undefined && ` · actual $${task.cost_actual}`, task.idempotency_key && [' · key ', h('code', null, task.idempotency_key)]),
    task.error && h('p', { class: 'errors' }, `${task.error.code}: ${task.error.message}`),
    outputs.length > 0 && h('div', { class: 'pictures' }, outputs.map((output, i) => picture(output, task, i))))
}

export function createTasks(choose) {
  let pages = [null]
  let drawn = new Map()
  let statuses = new Map()
  const older = button('Older', () => { pages.push([...drawn.keys()].at(-1)); read() })
  const newer = button('Newer', () => { pages.pop(); read() })
  const newest = button('Newest', () => { pages = [null]; read() })
  fill($('tasks-pages'), newest, newer, older)

  async function read() {
    const before = pages.at(-1)
    const page = await get(`/playground/tasks?count=${pageSize}${before ? `&before=${encodeURIComponent(before)}` : ''}`)
    if (!page.tasks.length && before) {
      pages = [null]
      return read()
    }
    // A task that has not changed keeps its element, and with it the focus and the picture.
    const next = new Map()
    for (const task of page.tasks) {
      const json = JSON.stringify(task)
      const known = drawn.get(task.task_id)
      next.set(task.task_id, known?.json === json ? known : { json, el: draw(task, choose) })
    }
    drawn = next
    const elements = [...next.values()].map(one => one.el)
    const list = $('tasks-list')
    if (list.children.length !== elements.length || elements.some((element, i) => list.children[i] !== element)) list.replaceChildren(...elements)
    if (!elements.length) fill(list, h('li', { class: 'quiet' }, 'No task yet.'))
    $('tasks-count').textContent = `${page.total.toLocaleString('en')} in all`
    older.disabled = page.tasks.length < pageSize
    newer.disabled = newest.disabled = pages.length === 1
    announce(page.tasks)
  }

  function announce(tasks) {
    const news = tasks.filter(task => statuses.has(task.task_id) && statuses.get(task.task_id) !== task.status).map(task => `Task ${task.task_id.slice(-6)} is ${task.status}.`)
    if (news.length) $('news').textContent = news.join(' ')
    statuses = new Map(tasks.map(task => [task.task_id, task.status]))
  }

  return { read }
}
