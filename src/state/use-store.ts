import { createContext, createElement, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { InternalError } from '../core/errors';
import type { AppState } from './app-state';
import type { Commands } from './commands';
import type { AppStore } from './store';

const AppContext = createContext<{ readonly store: AppStore; readonly commands: Commands } | null>(null);

export interface AppProviderProps {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly children: ReactNode;
}

/** Gives the panels below it the store and the commands. */
export function AppProvider({ store, commands, children }: AppProviderProps) {
  return createElement(AppContext.Provider, { value: { store, commands } }, children);
}

function useApp() {
  const app = useContext(AppContext);
  if (!app) throw new InternalError('a panel stands outside AppProvider');
  return app;
}

/** The part of the state that `select` gives; it must return the same value for the same state. */
export function useAppState<T>(select: (state: AppState) => T): T {
  const { store } = useApp();
  const read = (): T => select(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}

export function useCommands(): Commands {
  return useApp().commands;
}
