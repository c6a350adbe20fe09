// Stands in the bundle for the parts of the X11 client that are never called.
export {}
