import { ClipboardPaste, FileArchive, FileImage, FileType, FlaskConical, FolderOpen, Radio, Undo2 } from 'lucide-react'
import { chooseFile, chooseFolder } from '../recording/choose-files.ts'
import type { Action, ActionContext } from './action.ts'

const isDrawn = ({ stores }: ActionContext) => stores.station.getState().state?.inventory !== undefined

/** What is opened, and what leaves the window as a file. */
export const fileActions: readonly Action[] = [
  {
    id: 'open.live',
    name: 'This machine, live',
    group: 'Files',
    icon: Radio,
    words: 'open show',
    run: ({ acts }) => acts.live(),
  },
  {
    id: 'open.sample',
    name: 'The sample CC-Labs-2',
    group: 'Files',
    icon: FlaskConical,
    words: 'open show example demo',
    run: ({ acts }) => acts.sample(),
  },
  { id: 'open.file', name: 'Open a recording', group: 'Files', icon: FileArchive, keys: ['Ctrl+O'], run: chooseFile },
  { id: 'open.folder', name: 'Open a folder', group: 'Files', icon: FolderOpen, run: chooseFolder },
  {
    id: 'open.paste',
    name: 'Paste command output',
    group: 'Files',
    icon: ClipboardPaste,
    words: 'clipboard text terminal import ctrl+v',
    run: ({ stores }) => stores.pasting.getState().begin(''),
  },
  {
    id: 'paste.take-back',
    name: 'Take back what was pasted last',
    group: 'Files',
    icon: Undo2,
    words: 'undo clipboard',
    can: ({ stores }) => stores.station.getState().state?.pasted !== undefined,
    run: ({ acts }) => acts.unpaste(),
  },
  {
    id: 'save.recording',
    name: 'Save what is shown as a recording',
    group: 'Files',
    icon: FileArchive,
    keys: ['Ctrl+S'],
    words: 'zip download export share',
    run: ({ acts }) => acts.saveRecording(),
  },
  {
    id: 'export.svg',
    name: 'Export the picture as SVG',
    group: 'Files',
    icon: FileType,
    keys: ['Ctrl+E'],
    words: 'save download image',
    can: isDrawn,
    run: ({ acts }) => acts.exportSvg(),
  },
  {
    id: 'export.png',
    name: 'Export the picture as PNG',
    group: 'Files',
    icon: FileImage,
    words: 'save download image',
    can: isDrawn,
    run: ({ acts }) => acts.exportPng(1),
  },
  {
    id: 'export.png-fine',
    name: 'Export the picture as PNG, twice as large',
    group: 'Files',
    icon: FileImage,
    keys: ['Ctrl+Shift+E'],
    words: 'save download image fine retina',
    can: isDrawn,
    run: ({ acts }) => acts.exportPng(2),
  },
]
