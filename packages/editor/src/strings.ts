export const editorStrings: { readonly en: Readonly<Record<string, string>>; readonly he: Readonly<Record<string, string>> } = { en: {}, he: {} }
