// The framework's own words in Indonesian: those that it offers no setting for. An English page keeps them.
// The page's language is the attribute `lang` of its root; what is inside a card is ours and left alone.

const WORDS = {
  "Skip to main content": "Lompat ke isi utama",
  "Link to heading": "Tautan ke judul ini",
  "Expand sidebar": "Buka menu",
  "Collapse sidebar": "Tutup menu",
  "Sidebar": "Menu",
  "App pages": "Halaman",
  "Main menu": "Menu utama",
  "Notifications": "Pemberitahuan",
  "Help": "Bantuan",
  "Open": "Buka",
  "Close": "Tutup",
  "Clear value": "Kosongkan",
  "Clear all": "Kosongkan semua",
  "Clear date": "Kosongkan tanggal",
  "Selectbox options": "Pilihan",
  "Show suggestions": "Tampilkan pilihan",
  "Suggestions": "Pilihan",
  "Selected values": "Yang dipilih",
  "No results": "Tidak ada yang cocok",
  "Choose an option": "Pilih",
  "Choose options": "Pilih",
  "Choose date": "Pilih tanggal",
  "Previous month": "Bulan sebelumnya",
  "Next month": "Bulan berikutnya",
  "Press Enter to apply": "Tekan Enter untuk menerapkan",
  "Press Ctrl+Enter to apply": "Tekan Ctrl+Enter untuk menerapkan",
  "Press ⌘+Enter to apply": "Tekan ⌘+Enter untuk menerapkan",
  "Copy to clipboard": "Salin",
  "Copied": "Tersalin",
  "Copied!": "Tersalin",
  "Upload": "Pilih berkas",
  "file upload": "Pilih berkas",
  "Browse files": "Pilih berkas",
  "Add files": "Tambah berkas",
  "Drag and drop a file here": "Seret berkas ke sini",
  "Drag and drop file here": "Seret berkas ke sini",
  "Running...": "Memuat …",
  "Stop script": "Hentikan",
  "Stop": "Hentikan",
  "Connecting": "Menyambung",
  "Connecting to Streamlit server": "Menyambung ke peladen",
  "Connection error": "Sambungan terputus",
  "Error": "Kesalahan",
  "Error:": "Kesalahan:",
};
const PATTERNS = [
  [/^Help for (.+)$/s, "Bantuan: $1"],
  [/^Remove (.+)$/s, "Hapus $1"],
  [/^Upload (.+)$/s, "Unggah $1"],
  [/^(\d+) options? available\.$/, "$1 pilihan."],
  [/^(.+), selected$/s, "$1, dipilih"],
  [/^(\d+(?:\.\d+)?) ?(KB|MB|GB) per file(.*)$/s, "paling besar $1 $2$3"],
  [/^You can only select up to (\d+) options?\. Remove an option first\.$/, "Paling banyak $1 pilihan. Hapus satu dahulu."],
];
const NAMED = ["aria-label", "title", "placeholder"];
const OURS = ".merit-card, script, style, code, textarea";

const here = () => document.documentElement.lang === "id";
// Text or element -> the English that stood there, so that a change of language brings it back.
const english = new WeakMap();

function translated(words) {
  const bare = words.trim();
  if (Object.hasOwn(WORDS, bare)) return WORDS[bare];
  for (const [pattern, into] of PATTERNS) if (pattern.test(bare)) return bare.replace(pattern, into);
  return null;
}

// `read` and `write` of one place: its words, and how they are replaced.
function put(node, name, words, write) {
  const kept = english.get(node)?.[name];
  if (!here()) {
    if (kept && words === kept.into) write(kept.from);
    return;
  }
  const into = words && translated(words);
  if (!into || into === words) return;
  english.set(node, {...english.get(node), [name]: {from: words, into}});
  write(into);
}

function element(node) {
  // What has a name is no decoration.
  if (node.getAttribute("role") === "presentation" && node.hasAttribute("aria-label")) node.setAttribute("role", "group");
  for (const name of NAMED) {
    if (node.hasAttribute(name)) put(node, name, node.getAttribute(name), (v) => node.setAttribute(name, v));
  }
}

function text(node) {
  if (!node.parentElement?.closest(OURS)) put(node, "text", node.data, (v) => (node.data = v));
}

function all(root) {
  if (root.nodeType === Node.TEXT_NODE) return text(root);
  if (root.nodeType !== Node.ELEMENT_NODE || root.closest(OURS)) return;
  element(root);
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && node.matches(OURS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
  );
  while (walk.nextNode()) walk.currentNode.nodeType === Node.TEXT_NODE ? text(walk.currentNode) : element(walk.currentNode);
}

new MutationObserver((changes) => {
  for (const {type, target, addedNodes, attributeName} of changes) {
    if (attributeName === "lang") {
      if (target === document.documentElement) all(document.body);
    } else if (type === "attributes") {
      if (!target.closest(OURS)) element(target);
    } else if (type === "characterData") {
      text(target);
    } else addedNodes.forEach(all);
  }
}).observe(document, {
  subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [...NAMED, "lang"],
});
if (document.body) all(document.body);
