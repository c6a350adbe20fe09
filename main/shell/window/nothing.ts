// Replaces, in the bundle, the parts of the X11 client that are never called.
export {}
