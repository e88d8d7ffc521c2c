import 'react'

declare module 'react' {
  // Custom properties set from a component: the style sheets read them.
  interface CSSProperties {
    '--columns'?: number
  }
}
