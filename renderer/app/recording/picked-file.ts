/** A file that was dropped or chosen; `path` begins with the folder that was, where it was a folder. */
export interface PickedFile {
  path: string
  file: Pick<File, 'size' | 'arrayBuffer'>
}
