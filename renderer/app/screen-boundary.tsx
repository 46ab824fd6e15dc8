import { Component, type ReactNode } from 'react'
import type { Destination } from '../components/navigation.tsx'
import { ScreenFault } from './screen-fault.tsx'

export interface ScreenBoundaryProps {
  /** Another one gets its own chance. */
  readonly place: Destination
  readonly children: ReactNode
}

interface ScreenBoundaryState {
  readonly fault: string | null
}

/** What goes wrong while a screen is drawn ends that screen alone. Without this React takes the whole window down. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override readonly state: ScreenBoundaryState = { fault: null }

  static getDerivedStateFromError(thrown: unknown): ScreenBoundaryState {
    return { fault: String(thrown) }
  }

  override componentDidUpdate({ place }: ScreenBoundaryProps): void {
    if (place !== this.props.place && this.state.fault !== null) this.setState({ fault: null })
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (fault === null) return this.props.children
    return <ScreenFault fault={fault} onRetry={() => this.setState({ fault: null })} />
  }
}
