/** A blob's bytes in base64. The browser does it: a string of 90 MB is not put together letter by letter. */
export function base64OfBlob(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = String(reader.result)
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => reject(reader.error ?? new Error('the file can’t be read'))
    reader.readAsDataURL(blob)
  })
}
