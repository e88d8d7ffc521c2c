import 'react'

declare module 'react' {
  // Custom properties set from a component: the style sheets read them.
  interface CSSProperties {
    '--columns'?: number
  }
  // In every browser, in no standard: a whole folder is chosen.
  interface InputHTMLAttributes<T> {
    webkitdirectory?: string
  }
}
