// References to media: files become data URIs in the browser, or a URL is typed. Nothing is loaded from a URL.

import { button, fill, h, newId } from './dom.js'

const kinds = { 'image/': 'img', 'video/': 'video', 'audio/': 'audio' }

const short = text => text.length > 80 ? `${text.slice(0, 60)}… (${text.length.toLocaleString('en')} characters)` : text

function preview(reference) {
  const match = /^data:((?:image|video|audio)\/)/i.exec(reference)
  const tag = match && kinds[match[1].toLowerCase()]
  return tag ? h(tag, { src: reference, alt: tag === 'img' ? 'Preview' : undefined, controls: tag !== 'img', class: 'preview' }) : h('span', { class: 'preview none', 'aria-hidden': 'true' }, 'URL')
}

export function files(field, ctx, id) {
  const isMany = field.control === 'files'
  let references
  const list = h('ul', { class: 'plain files' })
  const choice = h('input', { type: 'file', id, class: 'visually-hidden', accept: field.accept === '*/*' ? undefined : field.accept, multiple: isMany && field.multiple !== false, onchange: () => { take(choice.files); choice.value = '' } })
  const url = h('input', { type: 'url', id: newId('u'), placeholder: 'https://…', autocomplete: 'off', 'aria-label': `${field.title}: address`, onkeydown: event => { if (event.key === 'Enter') { event.preventDefault(); addUrl() } } })
  const status = h('span', { class: 'visually-hidden', role: 'status' })
  const zone = h('div', {
    class: 'drop',
    ondragover: event => { event.preventDefault(); zone.classList.add('over') },
    ondragleave: () => zone.classList.remove('over'),
    ondrop: event => { event.preventDefault(); zone.classList.remove('over'); take(event.dataTransfer.files) },
  }, choice, h('label', { for: id, class: 'button' }, isMany ? 'Choose files' : 'Choose a file'), h('span', { class: 'quiet' }, ' or drop here, or '), url, button('Add address', addUrl))

  function addUrl() {
    if (url.value.trim() === '') return
    add([url.value.trim()])
    url.value = ''
  }

  async function take(chosen) {
    const read = await Promise.all([...chosen].slice(0, isMany ? undefined : 1).map(file => new Promise((resolve, reject) => {
      const reader = new FileReader()
      reader.onload = () => resolve(reader.result)
      reader.onerror = () => reject(reader.error)
      reader.readAsDataURL(file)
    }))).catch(error => { status.textContent = `The file could not be read: ${error.message}`; return [] })
    if (read.length) add(read)
  }

  function add(more) {
    references = isMany ? [...references ?? [], ...more] : [more[0]]
    status.textContent = isMany ? `${references.length} in the list` : 'Chosen'
    show()
    ctx.changed()
  }

  function show() {
    fill(list, (references ?? []).map((reference, i) => h('li', null, preview(reference), h('code', null, short(reference)),
      button('Remove', () => {
        references = references.filter((_, at) => at !== i)
        if (!references.length) references = undefined
        show()
        ctx.changed()
        choice.focus()
      }, { 'aria-label': isMany ? `Remove number ${i + 1}` : 'Remove' }))))
  }

  return {
    el: h('div', null, list, zone, status),
    isGroup: true,
    inputs: [choice, url],
    read: () => references === undefined ? undefined : isMany ? references : references[0],
    write: value => {
      const given = isMany ? value : [value]
      if (!Array.isArray(given) || !given.every(one => typeof one === 'string')) return false
      references = given
      show()
      return true
    },
    clear: () => { references = undefined; show() },
  }
}
