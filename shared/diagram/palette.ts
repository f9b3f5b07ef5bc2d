/** The picture's colours; renderer/theme/tokens.css holds the same. Text has 4.5:1 on every ground it stands on, lines that mean something 3:1. */
export interface Palette {
  ground: string
  surface: string
  laptop: string
  bar: string
  barHome: string
  ink: string
  muted: string
  line: string
  lineStrong: string
  cable: string
  may: string
  stopped: string
  onStopped: string
}

export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    ground: '#f6f7f9',
    surface: '#ffffff',
    laptop: '#eef3f8',
    bar: '#d3e4f4',
    barHome: '#dfe6ee',
    ink: '#17202b',
    muted: '#566270',
    line: '#d5dbe3',
    lineStrong: '#8591a0',
    cable: '#8591a0',
    may: '#0068b3',
    stopped: '#bb3d06',
    onStopped: '#ffffff',
  },
  dark: {
    ground: '#11161d',
    surface: '#1a212b',
    laptop: '#161e29',
    bar: '#21364b',
    barHome: '#26303d',
    ink: '#e7ecf3',
    muted: '#a3b0c0',
    line: '#313c4a',
    lineStrong: '#6b7a8d',
    cable: '#718094',
    may: '#6bbaf7',
    stopped: '#ff9468',
    onStopped: '#2a0f04',
  },
}
