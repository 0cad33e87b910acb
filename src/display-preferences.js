// Puts on the page how somebody wants it to look, before anything is painted (src/storage/display_preferences.rs; style/ says what each
// word means). No module: those run when the page may have been painted.
try {
  const wanted = localStorage.getItem("qmsa/comfort");
  if (wanted && /^[a-z0-9 -]{1,40}$/.test(wanted)) document.documentElement.setAttribute("data-display", wanted);
} catch {
  // This browser keeps nothing.
}
