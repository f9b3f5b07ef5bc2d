/** The words of the glossary that are on screen now, each once, from top to bottom. */
export function termsOnScreen(): string[] {
  const words = [...document.querySelectorAll('[data-term]')].map((word) => word.getAttribute('data-term') ?? '')
  return [...new Set(words)]
}
